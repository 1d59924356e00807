"""The words that names of bodies are built of: heads, offices, levels, what bodies are listed by, and where names end.

All patterns are for folded text. Source: how the State and the Party name their bodies (domain notes, Responsibility).
"""

from __future__ import annotations

from generator.vietnamese import folded_pattern

_FIELDS = (
    r"công thương|y tế|giáo dục(?: và đào tạo)?|công an|quân đội|nông nghiệp(?: và môi trường)?|thuế|hải quan|kiểm lâm|"
    r"tài chính|nội vụ|tư pháp|xây dựng|giao thông(?: vận tải)?|điện(?: lực)?|ngân hàng|du lịch|văn hoá|thông tin|"
    r"toà án|kiểm sát|khí tượng(?: thuỷ văn)?|thú y|thuỷ lợi|môi trường"
)
"""Fields of work by which a whole branch is named: «ngành công thương»."""
_PARTY = r"tỉnh uỷ|thành uỷ|huyện uỷ|quận uỷ|thị uỷ|đảng uỷ|quân uỷ"

_ASSOCIATION = (
    r"(?:(?:hội|hiệp hội) (?:nông dân|(?:liên hiệp )?phụ nữ|cựu chiến binh|người cao tuổi|chữ thập đỏ|khuyến học|"
    r"luật gia|nhà báo|người mù|đông y|làm vườn|doanh nghiệp(?: nhỏ và vừa)?|doanh nhân(?: trẻ)?|du lịch)|"
    r"liên đoàn lao động|liên minh hợp tác xã|đoàn thanh niên(?: cộng sản hồ chí minh)?)"
)
ASSOCIATION = folded_pattern(_ASSOCIATION)
"""Associations, whose name says all: «Hội Nông dân»."""
# Stand for a body alone, and may be spelled small within a sentence.
_ALONE = (
    r"văn phòng (?:đoàn đại biểu quốc hội|đoàn đbqh|hđnd|hội đồng nhân dân|đảng uỷ)(?:, +(?:hđnd|"
    r"hội đồng nhân dân))?,? +và +"
    r"(?:ubnd|uỷ ban nhân dân|hđnd|hội đồng nhân dân)|"
    r"lực lượng (?:kiểm lâm|quản lý thị trường|công an|quân đội|vũ trang|dân quân(?: tự vệ)?|dân phòng|biên phòng|"
    r"kiểm ngư|cảnh sát(?: biển| giao thông| cơ động)?|hải quan|chức năng|bảo vệ an ninh,? trật tự(?: ở cơ sở)?)|"
    rf"{_ASSOCIATION}|ngành (?:{_FIELDS})|trạm y tế|phó thủ tướng(?: chính phủ)?|"
    r"chính phủ|quốc hội|uỷ ban thường vụ quốc hội|bộ chính trị|ban bí thư(?: +trung ương đoàn)?|"
    r"thủ tướng(?: chính phủ)?|chủ tịch nước|"
    rf"trung ương đảng|{_PARTY}|đảng bộ|chi bộ|chi uỷ|đảng đoàn|ban cán sự(?: đảng)?|tỉnh đoàn|thành đoàn|huyện đoàn|"
    r"thị đoàn|quận đoàn|trung ương đoàn|ubnd|uỷ ban nhân ?dân|hđnd|hội đồng nhân dân|"
    r"(?:uỷ ban +)?(?:mttq(?: việt nam|vn)?|mặt trận tổ quốc(?: việt nam)?)|ubmttq(?:vn)?(?: việt nam)?|"
    r"bộ đội biên phòng|biên phòng|công an|quân đội|hải quan|toà án(?: nhân dân)?|viện kiểm sát(?: nhân dân)?|"
    r"kho bạc nhà nước|ngân hàng nhà nước(?: việt nam)?|kiểm toán nhà nước|bảo hiểm xã hội|bhxh|tand|vksnd|nhnn|"
    r"ban giám hiệu(?: nhà trường)?|đoàn trường|tổ chuyên môn|giáo viên (?:chủ nhiệm|bộ môn)|"
    r"ban công tác mặt trận|(?:uỷ ban|ban|tổ) bầu cử|hội đồng bầu cử(?: quốc gia)?|"
    r"thông tấn xã việt nam|ban thường vụ|ban chấp hành|btv|bch|uỷ ban kiểm tra|ubkt|văn phòng|"
    r"cổng thông tin điện tử(?= +(?:tỉnh|thành phố|chính phủ|huyện|xã|phường)(?!\w))|"
    r"bộ trưởng(?=,? +(?:và +)?thủ trưởng)|"
    rf"ban (?:tuyên giáo(?: và dân vận)?|tổ chức|dân vận|nội chính|kinh tế)(?= +(?:{_PARTY}|tww?)(?!\w))|"
    rf"(?<!các )ban xây dựng đảng(?= +(?:{_PARTY})(?!\w))"
)
# Named by their work, often in small letters and with a comma in it: «Ban Chỉ đạo phòng, chống …».
_BOARD = (
    r"(?:ban (?:qlda|quản lý (?:các )?dự án)|bql(?: các)? dự án)(?: đầu tư)?(?: xây dựng)?(?: (?:các )?công trình)?|"
    r"ban chỉ đạo|bcđ|tổ công tác|tổ giúp việc|tiểu ban|ban chỉ huy|ban quản lý|bql|"
    r"hội đồng(?! nhân dân| bầu cử)|"
    r"ban tổ chức(?= +(?:lễ|hội|các|cuộc|đại))"
)
# Heads of names that go on with a capital, a level or a place; small letters behind them make another word.
_NAMED = (
    r"bộ chỉ huy|bộ tư lệnh|sở|bộ(?! máy| luật| tiêu chí| chỉ số| phận| thủ tục| đội| mặt| ba| trưởng)|"
    r"ban(?! hành| đêm| ngày| đầu| giám)|"
    r"uỷ ban|hội(?! nghị| thảo| nhập| trường| viên| họp)|viện(?! dẫn)|vụ(?! việc| án)|tổng cục|chi cục|cục|trung tâm|"
    r"trường(?! hợp)|phòng(?! ngừa|,? chống| cháy| thủ| tránh| vệ)|báo(?! cáo| động)|đài|tạp chí|tổ(?! chức)|"
    r"đoàn khối|đoàn(?! kết| thể| viên| công tác)|tổng liên đoàn|liên đoàn|liên hiệp|liên minh|hiệp hội|học viện|"
    r"đại học|"
    r"nhà xuất bản|bảo tàng|thư viện|bệnh viện|tập đoàn|tổng công ty|công ty|quỹ|cổng thông tin điện tử|bưu điện|"
    r"viễn thông|điện lực|quân khu|quân chủng|binh đoàn|binh chủng|bộ chỉ huy|bộ tư lệnh|hạt kiểm lâm|thanh tra|thuế|"
    r"kho bạc|ngân hàng|cơ quan|khối|nhà hát|nhà văn hoá|câu lạc bộ|chi nhánh|công đoàn|thường trực|nhà máy|"
    r"trung ương(?= +(?:hội|đoàn))|"
    r"cảng vụ|cảng(?= +(?:hàng|biển|cá|vụ))|đồn(?= +biên)|hải đội|lữ đoàn|trung đoàn|tiểu đoàn|sư đoàn|chi đội|"
    r"thi hành án|đội|trạm|tổng hội|khoa(?! học)|đảng(?= +(?:uỷ|bộ))|(?:tuyên huấn|tuyên giáo|dân vận)(?= +(?:các|"
    r"đảng|cấp|quân)(?!\w))"
)
HEAD = folded_pattern(rf"(?:(?P<board>{_BOARD})|(?P<alone>{_ALONE})|(?P<named>{_NAMED}))(?!\w)")
"""The head of a name, without the office before it."""
WITH_COMMAS = folded_pattern(
    r"(?:bộ(?! chính trị)|sở|ban(?! bí thư| chấp hành| thường vụ)|uỷ ban(?! nhân dân)|văn phòng|hội|phòng|trung tâm|"
    r"cục|chi cục|vụ|viện|đài|báo|trường|tổng cục|liên đoàn|liên hiệp|hiệp hội|tạp chí|thanh tra|tổ|quỹ)(?!\w)"
)
"""Heads whose names may hold a comma or «và»: «Sở Văn hoá, Thể thao và Du lịch»."""
PRESS = folded_pattern(r"báo và (?:đài +)?phát thanh(?:,| và| -)? +truyền hình(?!\w)")

_ONE_OFFICE = (
    r"(?:phó +|nguyên +)?(?:bộ trưởng, chủ nhiệm|chủ tịch(?! nước)|tổng giám đốc|giám đốc|thủ trưởng|"
    r"bộ trưởng|thứ trưởng|thống đốc|tổng thanh tra|tổng kiểm toán|chánh(?! án)|chánh án|"
    r"chỉ huy trưởng|cục trưởng|chi cục trưởng|tổng cục trưởng|"
    r"vụ trưởng|viện trưởng|hiệu trưởng|trưởng(?! thành)|bí thư|chủ nhiệm|tư lệnh|chính uỷ|tổng biên tập|"
    r"người đứng đầu|(?:tập thể )?lãnh đạo|uỷ viên|thành viên|ban giám đốc|ban giám hiệu)"
)
OFFICE = folded_pattern(rf"{_ONE_OFFICE}(?:(?<!bộ trưởng)(?:, +|,? +và +){_ONE_OFFICE})*(?: +thường trực)?(?= +\w)")
"""An office with the body that follows it: «Giám đốc Sở …», «Bí thư, Chủ tịch Uỷ ban nhân dân …»."""

LEVEL_WORDS = (
    r"(?:tỉnh(?! uỷ| đoàn)|thành phố|huyện(?! uỷ| đoàn)|quận(?! uỷ)|thị xã|thị trấn|xã(?! hội)|phường|đặc khu|cơ sở|"
    r"trung ?ương|địa phương|thôn|khu phố|tổ dân phố|khu vực|vùng|tww?|tp|tx)"
)
LEVEL = folded_pattern(rf" +(?:cấp +)?{LEVEL_WORDS}(?!\w)(?:(?:, +|,? +và +){LEVEL_WORDS}(?!\w))*(?: +trực thuộc)?")
"""A level, or several: «… các huyện, thị xã, thành phố»."""
TAIL = folded_pattern(
    r"(?<=công nghệ) +thông tin(?!\w)|"
    r"(?<=cảnh sát) +(?:phòng cháy(?:,? (?:và )?chữa cháy)?(?: và cứu nạn,? cứu hộ)?|hình sự|kinh tế|"
    r"điều tra(?: tội phạm(?: về [^\W\d_]+ [^\W\d_]+)?)?|quản lý hành chính(?: về trật tự xã hội)?|môi trường|cơ động|"
    r"bảo vệ)(?!\w)|"
    r"(?:(?<=đảng uỷ)|(?<=đảng bộ)|(?<=chi bộ)) +(?:cơ quan|trường|bệnh viện|tập đoàn|tổng công ty|công ty)(?!\w)|"
    r"(?<=công ty) +(?:cổ phần|tnhh(?: mtv| một thành viên)?|trách nhiệm hữu hạn(?: một thành viên)?)(?!\w)|"
    r" +(?:quân sự|nhân dân(?: tối cao| cấp cao| khu vực)?|các cấp|cấp (?:uỷ|trên|dưới)(?: trực tiếp)?|liên ngành|"
    r"quốc ?gia|nhà nước|lâm thời|chuyên trách|tối cao|các cơ quan|quốc hội|giao thông vận tải|"
    r"bệnh tật(?: thành phố| tỉnh)?|giao thông|thực phẩm|"
    r"dự án(?: +đầu tư)?(?: +xây dựng)?(?: +(?:các )?công trình(?: +(?:giao thông|dân dụng|công nghiệp|nông nghiệp|và|"
    r"phát triển|nông thôn|thuỷ lợi))*)?|(?:các )?khu (?:công nghiệp|kinh tế|chế xuất|công nghệ cao|du lịch)|"
    r"(?:khu )?vực +[ivx\d]+|thị trường|án dân sự|hành chính công|quỹ đất|nông thôn mới|việc làm|thập đỏ|cao tuổi|"
    r"chiến binh|thanh niên xung phong|nhân chất độc da cam(?:/dioxin)?|(?:các )?hợp tác xã|"
    r"các (?:hội|tổ chức)(?: khoa học và kỹ thuật| văn học,? (?:và )?nghệ thuật| hữu nghị)?|"
    r"đầu tư(?:,? thương mại(?:,? và| -)? du lịch)?|đường bộ|đường sắt|đường thuỷ nội địa|đất đai|vệ thực vật|"
    r"hàng không|hàng hải|quốc phòng|sách xã hội|chi nhánh|rừng|phát thanh|truyền hình|rừng phòng hộ|tín dụng|"
    r"vận tải|nông thôn|(?:cảnh )?sát biển(?: \d{1,2})?|mật mã)(?!\w)"
)
"""Small words that go on with a name wherever they stand in it."""

_LOCAL = (
    rf"(?:{_PARTY}|cấp uỷ|chi bộ|chi,? +đảng bộ|đảng bộ|tỉnh|thành phố|thành|huyện|quận|thị xã|thị|xã(?! hội)|phường|"
    r"thị trấn|đặc khu|thôn)(?!\w)"
)
_SYSTEM = (
    r"hệ thống +(?:bưu điện|thư viện|đài truyền thanh|truyền thanh|loa truyền thanh|ngân hàng|kho bạc|cửa hàng|"
    r"siêu thị)(?= )"
)
SYSTEM = folded_pattern(_SYSTEM)
"""«Hệ thống bưu điện»: all of a kind under one head."""
_UNIT = (
    r"(?:tổ chuyên môn|giáo viên(?: chủ nhiệm| bộ môn)?|cơ sở (?:đào tạo|giáo dục)(?: đại học|"
    r" mầm non,? phổ thông)?|(?:uỷ ban|ban|tổ) bầu cử|ban công tác mặt trận|"
    r"đoàn (?:kiểm tra|giám sát|thanh tra|công tác)(?:, (?:kiểm tra|giám sát))?|"
    rf"(?:ban thường vụ|ban chấp hành|thường trực|uỷ ban kiểm tra)(?: +(?:các +)?(?:{_PARTY}))?|"
    rf"ban (?:tổ chức|tuyên giáo(?: và dân vận)?|dân vận|nội chính)(?: +\((?:tuyên huấn|dân vận)\))?"
    rf"(?= +(?:các +)?(?:{_PARTY}|huyện|thị|thành|quận)(?!\w))|"
    r"ban cán sự đảng|ban xây dựng đảng|ban đảng|ban quản lý(?: dự án)?|ban qlda|ban chỉ đạo|ban của|sở|bộ trưởng|"
    r"bộ(?! máy| phận| luật)|ban(?! hành| chỉ| đầu| giám| quản)|ngành|cơ quan|đơn vị|địa phương|"
    r"tổ chức(?: cơ sở)? đảng|tổ chức hội|tổ chức|đoàn thể|cấp uỷ(?: đảng)?|cấp bộ đoàn|cấp hội|cấp|"
    r"(?:tỉnh|thành|huyện|thị|quận|xã|phường) (?:đoàn|hội(?! nghị| thảo| viên))|"
    r"đoàn(?= +(?:trực thuộc|cơ sở|các cấp|cấp)(?!\w))|"
    rf"{_PARTY}|chi bộ|chi uỷ|đảng bộ|chi,? +đảng bộ|đảng đoàn|chính quyền|mặt trận(?: tổ quốc(?: việt nam)?)?|"
    r"hiệp hội|hội đoàn thể|hội(?! nghị| thảo| viên)|tỉnh(?! uỷ)|thành phố|huyện(?! uỷ)|quận|thị xã|xã(?! hội)|phường|"
    r"thị trấn|đặc khu|thôn|doanh nghiệp|nhà trường|trường(?! hợp)|học viện|viện|bệnh viện|trung tâm|phòng(?! ngừa)|"
    r"vụ(?! việc| án)|cục|chi cục|tổng cục|tập đoàn|tổng công ty|công ty|hợp tác xã|nhà đầu tư|chủ đầu tư|"
    r"đội(?! ngũ)|đồn|nhà máy|hãng|thương nhân|nhà thuốc|siêu thị|cửa hàng|khách sạn|"
    r"(?:tổng )?đại lý|phòng khám|nghiệp đoàn|ban quản trị|ban đại diện|nhà thầu|bộ phận|nhà mạng|ngân hàng|lực lượng|"
    r"báo(?! cáo)|đài|tạp chí|phương tiện thông tin đại chúng|liên đoàn|công đoàn|"
    r"thành viên|quân khu|quân chủng|chủ (?:rừng|hồ|đập|phương tiện|cơ sở)|uỷ ban|hội đồng|ubnd|uỷ ban nhân dân|"
    rf"văn phòng|tổ công tác|tổ(?! chức)|{_SYSTEM}|"
    r"cơ sở(?= (?:giáo dục|y tế|đào tạo|khám|kinh doanh|sản xuất|đảng|đoàn|hội(?! +\w*(?:nghị|thảo))))|"
    r"chỉ huy(?! \w+ trưởng| trưởng)|đội ngũ(?= (?:báo cáo viên|tuyên truyền viên|cán bộ))|"
    r"lãnh đạo(?= +(?:đảng|nhà nước)(?!\w))|cộng đồng(?= (?:doanh nghiệp|dân cư))|nhân dân(?= (?:cả nước|trong tỉnh))|"
    r"thành|thị|chi|hộ|cá nhân)(?!\w)"
)
UNIT = folded_pattern(_UNIT)
"""What bodies are listed by: «các sở, ban, ngành», «các cấp uỷ, tổ chức đảng»."""
UNIT_TAIL = folded_pattern(
    r" +(?:(?:báo cáo|tuyên truyền) viên(?:,? +(?:báo cáo|tuyên truyền) viên)*|(?:trong )?toàn (?:quân|ngành)|"
    r"đảng,? nhà nước|(?:đóng )?trên địa bàn(?=[,;.:]|$)|viễn thông|"
    r"quản lý cấp trên|dân cư|doanh nghiệp|cả nước|trong tỉnh|thứ cấp|"
    r"(?:kinh doanh |dự án |xây dựng )*hạ tầng(?: kỹ thuật)?(?:(?: các)? khu,? cụm công nghiệp)?(?: trên địa bàn)?|"
    r"(?:nêu|nói|kể) trên|đăng ký (?:đầu tư|kinh doanh|đất đai)|chủ quản(?: +(?:các )?(?:dự án|dữ liệu|chương trình|"
    r"công trình))?|chủ dự án|chủ sở hữu|thường trực|đóng quân(?: (?:tại|trên) địa bàn)?|"
    r"trong (?:hệ thống chính trị|khu vực|và ngoài (?:nước|tỉnh)|toàn quốc|cả nước|nhà trường|tiểu ban|ban chỉ đạo|"
    r"tổ công tác|đoàn kiểm tra)|(?:chủ trì|phối hợp)(?= +(?:(?:có|chịu) trách nhiệm|phải))|"
    r"chuyên trách|chuyên môn|nghiệp vụ|báo(?:,| và| -)? *đài|thành viên|thpt|thcs|gdtx|"
    r"tiểu học|tham mưu(?= +của| +chuyên| +đảng)|"
    r"tham mưu,? +giúp việc(?: +(?:của +)?(?:tỉnh uỷ|thành uỷ|huyện uỷ|cấp uỷ(?:,? +tổ chức đảng)?|"
    r"trung ương(?: đảng)?|quốc hội|chính phủ|uỷ ban nhân dân))?|chức năng|"
    r"báo chí(?:,? +(?:và +)?(?:phát thanh|truyền hình|xuất bản|truyền thông|thông tấn))*|truyền thông|"
    r"thông tấn(?:,? +báo chí)?|nội chính|hành chính(?: sự nghiệp)?|sự nghiệp(?: công lập)?|công lập|nhà nước|"
    r"trung ương|kinh tế|"
    r"chính trị(?: ?[-,] ?xã hội)?(?: ?[-,] ?nghề nghiệp)?|xã hội(?: ?- ?nghề nghiệp)?|nghề nghiệp|đảng(?: đoàn)?|"
    r"đoàn thể|quần chúng|nhân dân|liên ngành|ngang bộ|khác|tín dụng|tôn giáo|tư pháp|tố tụng|"
    r"thông tin(?: đại chúng)?|"
    r"quản lý nhà nước|(?:quản lý )?chuyên ngành|ngành dọc|thương mại|đại học|cao đẳng|học|mầm non|phổ thông|"
    r"giáo dục(?: đào tạo| nghề nghiệp)?|"
    r"y tế|đào tạo|khám,? chữa bệnh|kinh doanh|sản xuất|vũ trang|quân sự|địa phương|công an|quân đội|có thẩm quyền|"
    r"có chức năng|được (?:giao|phân công)(?: +(?:nhiệm vụ|chủ trì|phối hợp|thực hiện)){0,3}"
    r"(?: +(?:trong|tại|theo) +(?:kế hoạch|quyết định|chỉ thị|chương trình|phụ lục|công văn)(?: +này)?)?|"
    r"cùng cấp|(?:0?[23]|hai|ba) cấp|các cấp|đặc thù|dịch vụ|"
    r"cấp +(?:trên|dưới)(?: trực tiếp)?|cơ sở|trực thuộc(?! +\w+ +(?:chủ trì|có trách nhiệm))|bộ phận|ngành|"
    r"phòng,? ban)(?!\w)"
)
FIELD_SMALL = folded_pattern(
    r" +(?:giáo dục(?:,? +và +đào tạo| +đào tạo)|khoa học(?:,? +và)? +công nghệ|nội vụ|tư pháp|"
    r"tài chính(?: +- +kế hoạch)?|"
    r"công thương|ngoại vụ|du lịch|kế hoạch và đầu tư|tài nguyên(?:,? +và)? +môi trường|nông nghiệp và (?:môi trường|"
    r"phát triển nông thôn)|văn hoá(?:, +thể thao)?(?: +và +(?:du lịch|thể thao|thông tin|xã hội))?|"
    r"thông tin(?:,? +và)? +truyền thông|lao động(?:,| -)? +thương binh(?:,? +và)? +xã hội|giao thông vận tải|"
    r"dân tộc(?:,? +và)? +tôn giáo|kinh tế(?:, hạ tầng và đô thị)?)(?!\w)"
)
"""The field of «các sở giáo dục và đào tạo», spelled small."""
WORKING = folded_pattern(
    r" +(?:chủ|quản lý|khai thác|vận hành|kinh doanh|sản xuất|thi công|hoạt động|đóng|cung cấp|sử dụng|cung ứng)(?!\w)"
    r"(?:,? +[^\W\d_]+){0,9}? +trên địa bàn(?: +\w+){1,2}?(?= )"
)
"""«các đơn vị | chủ rừng trên địa bàn tỉnh», before a verb: what the bodies are that are meant."""
DOING = folded_pattern(
    r" +(?:quản lý|khai thác|vận hành|kinh doanh|sản xuất|thi công|cung cấp|cung ứng|sử dụng|chế biến|nuôi trồng|"
    r"xuất khẩu|nhập khẩu|phân phối|vận chuyển|bảo quản|tư vấn|duy trì|làm|hoạt động|tham gia|xử lý|phòng,? chống|"
    r"chuyên trách|phụ trách|thực hiện|tổ chức|chăn nuôi|nuôi|trồng|mua bán|buôn bán|giết mổ|lưu giữ|đầu tư|xây dựng|"
    r"được (?:giao|phân công|kiểm tra|thanh tra|giám sát|kiểm toán|cấp phép|cấp|hỗ trợ|uỷ quyền|chỉ định|lựa chọn|mời))"
    r"(?!\w)"
)
"""«các doanh nghiệp | sử dụng hoá chất | báo cáo …»: work that tells which bodies are meant, if a duty follows."""
STRONG_DUTY = folded_pattern(
    r" +(?:có trách nhiệm|chịu trách nhiệm|phải|cần|chủ động|khẩn trương|nghiêm túc|tiếp tục|tích cực|kịp thời|"
    r"thường xuyên|phối hợp|chủ trì|báo cáo|rà soát|triển khai|thực hiện|tổ chức|xây dựng|tăng cường|chấp hành|"
    r"tuân thủ|đảm bảo|bảo đảm|chưa|gửi|lập|kiểm tra|bố trí|hoàn thành|căn cứ)(?!\w)"
)
GOES_ON = folded_pattern(
    r"(?<!\w)(?:việc|công tác|để|nhằm|trong|về|của|theo|được|các|đang|đã|sẽ|với|cho|tại|từ|bằng|khi|một|"
    r"những|kế hoạch|hoạt động|nhiệm vụ|chất lượng|nghiêm|tốt|chế độ|kết quả|trình|không|phải|cần)$"
)
"""What stands before a verb that is no new duty: «việc tổ chức»."""
NOT_YET = folded_pattern(r" +(?:chưa|không|đã|đang)(?!\w)")
WHICH = folded_pattern(
    r" +(?:được|có(?! (?:trách|liên))|hoạt động|sản xuất|tham gia|khai thác|sử dụng|kinh doanh|quản lý|đang)(?!\w)"
    r"[^.;:()\n]{3,110}?(?<!,)(?= +(?:có trách nhiệm|chịu trách nhiệm|phải)(?!\w))"
)
"""«Các tổ chức | được cấp giấy phép thăm dò, khai thác …», before their duty."""
RELATED_TO = folded_pattern(
    r" +(?:đến|tới) +[^.;:()\n]{3,90}?(?<!,)"
    r"(?= +(?:nghiêm túc|có trách nhiệm|chịu trách nhiệm|phải|thực hiện|triển khai|chủ động|khẩn trương|căn cứ)(?!\w))"
)
"""«… có liên quan | đến hoạt động khoáng sản trên địa bàn tỉnh», before what they have to do."""
SITUATED_WHOLE = folded_pattern(
    r" +nơi +[^.;:()\n]{3,140}?(?:đặt trụ sở|cư trú|sinh sống|làm việc|xảy ra|đi qua)(?!\w)"
)
SITUATED = folded_pattern(r" +nơi +(?=\w+ +\w)")
"""«Đảng uỷ | nơi đặt trụ sở … chủ trì»: a clause that tells which one is meant."""
SITUATED_ENDS = folded_pattern(r"(?<!\w)(?:chủ trì|có trách nhiệm|chịu trách nhiệm|phối hợp)(?!\w)")
HAVING = folded_pattern(
    r" +có +(?!(?:ít|tối|từ|không|trên|một|hai|ba|tin|bài|\d+|"
    r"trách|liên|thẩm|chức|ý|văn|công văn|kế hoạch|biện|giải|hình|thành|nhiệm|thể|sự|quyền|nhu|điều|"
    r"các|những|nhiều|phương|chương|đủ|hiệu|nội dung|số|thông|đề|yêu|hồ sơ|tờ|quyết|nghĩa|vụ|mặt|tên|"
    r"người|lãnh|danh|đơn|phát|vai|vị|cơ chế|chính|kết|lịch)(?!\w))(?=\w)"
)
"""«các địa phương | có rừng», «các tỉnh | có biển»: what tells which ones are meant, and not what they have to do."""
OF = folded_pattern(
    r" +(?:(?:trực +)?thuộc|của|ở|(?:đóng +|đứng chân +)?(?:trên|tại) địa bàn|tại|từ)(?: +(?:các|toàn))? +"
)
"""«… trực thuộc Trung ương», «… của tỉnh»: tells which bodies of a kind are meant."""
OF_WHAT = folded_pattern(
    rf"(?:(?:cấp +)?{LEVEL_WORDS}(?!\w)(?:(?:, +|,? +và +|,? +đến +){LEVEL_WORDS}(?!\w))*|đảng|nhà nước|chính phủ|"
    r"quốc hội|bộ|ngành|cơ quan|đơn vị|mình|ban chỉ đạo|tiểu ban|tổ công tác|mặt trận(?: tổ quốc)?|hội đồng|"
    r"hệ thống chính trị)(?!\w)(?! +(?:uỷ|bộ|đoàn)(?!\w))"
)
REMARK = folded_pattern(r"(?:cơ quan|đơn vị) +(?:thường trực|chủ trì|đầu mối)(?!\w)")
"""What a body is in a matter: «Sở Y tế - cơ quan thường trực»."""
MANY = folded_pattern(
    r"(?:(?:tất cả +)?(?:các|những|một số|toàn thể)(?: +(?:đồng chí|ông,? +bà|ông *\(bà\)))?|mỗi|từng) +"
)
RELATED = folded_pattern(
    r"(?: +\w+){0,2}? +(?:có +)?liên quan(?: +khác)?"
    r"(?: +(?:trực +)?thuộc +(?:bộ|sở|tỉnh|huyện|xã)(?! +\w*uỷ)(?!\w))?(?!\w)"
)
COMMA_SMALL = folded_pattern(r", +(?:chiến lược|chống \w+ \w+|chữa cháy(?: và cứu nạn,? cứu hộ)?)(?!\w)")
"""A comma that belongs to a name whatever follows: «Ban Chính sách, chiến lược Trung ương»."""
JOINT = folded_pattern(r" *, *(?:và +|cùng +)?| +và +| *; *|/(?=[^\W\d_]{2})")
FIELDS_OF = folded_pattern(r"(?:sở|bộ|ban|phòng|hội|vụ|cục|ngành|tập đoàn|tổng công ty|uỷ ban)$")
FIELD_OR_BODY = folded_pattern(
    r"(?:công an|thanh tra|hải quan|văn phòng)(?! +(?:tỉnh|thành|huyện|xã|cấp|các)(?!\w))(?!\w)"
)
"""Bodies that are fields of work in «các Bộ: Quốc phòng, Công an, Y tế» as well."""
PLACES_OF = folded_pattern(r"(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu|thôn)$")
"""«các Sở: Nội vụ, Tài chính», «các xã: Thí Dụ, Tân Mẫu»: one head for several names."""
FROM_TO = folded_pattern(r" +từ +(?P<first>\w[^.,;:()]{2,30}?) +đến +(?=\w)")
"""«các tỉnh, thành phố | từ Hà Tĩnh đến Lâm Đồng»."""
UNDER_COMMITTEE = folded_pattern(
    r" +(?=(?:đơn vị|cơ quan|doanh nghiệp|trường|tập đoàn|tổng công ty|công ty|bệnh viện|học viện)(?!\w))"
)
"""«các Đảng uỷ | đơn vị sự nghiệp», «các chi bộ | trường học»: of which bodies the committees are."""
AT_LEVELS = folded_pattern(
    rf" +ở +(?:cấp +)?{LEVEL_WORDS}(?!\w)(?:(?:, +|,? +và +)(?:ở +)?(?:cấp +)?{LEVEL_WORDS}(?!\w))*"
)
"""«Uỷ ban bầu cử | ở tỉnh, ở huyện, ở xã»."""
DIRECTLY = folded_pattern(r" +(?:trực +)?thuộc(?!\w)")
EACH_OF = folded_pattern(rf" +(?:các|những|toàn thể) +(?=(?:{_LOCAL}|cơ quan|đơn vị|doanh nghiệp)(?!\w))")
"""«Phòng Nội vụ | các huyện», «Cấp uỷ | các chi bộ»: one body in each of these."""
FIELD_COLON = folded_pattern(
    r"(?<!\w)(?:các|những) +(?:sở|bộ|ban|phòng|hội|vụ|cục|ngành|tập đoàn|tổng công ty|uỷ ban|tỉnh|thành phố|huyện|"
    r"quận|thị xã|xã|phường|thị trấn|đặc khu|thôn) *$"
)
"""What stands before the colon of «các Sở: Nội vụ, Tài chính»."""

SMALL_NAMED = folded_pattern(
    r"(?:trung tâm|chi cục|trạm|hạt|trường|phòng(?! +(?:chống|cháy|tránh|dịch|vệ|trừ|thủ|bệnh|hộ)(?!\w)))(?!\w)"
)
"""Heads whose names are often spelled small up to their level: «Trung tâm bồi dưỡng chính trị quận»."""
SMALL_TO_LEVEL = folded_pattern(rf"(?: +(?:- *)?[^\W\d_]+){{1,8}}?(?={LEVEL.pattern})")
OWN_LEVEL = folded_pattern(
    r" +(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|đặc khu|thị trấn)(?! +(?:uỷ|hội|đoàn)(?!\w))(?!\w)"
)
"""The level that closes a name whose end is spelled small."""
STAFF = folded_pattern(r"(?:tuyên huấn|tuyên giáo|dân vận)$")
NO_NAME = folded_pattern(
    r"(?<!\w)(?:thực hiện|triển khai|giải pháp|nhiệm vụ|mục tiêu|yêu cầu|nội dung|tình hình|đánh giá|công tác|"
    r"biện pháp|hiệu quả|chất lượng|nâng cao|tăng cường|phối hợp|chủ trì)(?!\w)"
)
"""In capitals, words that tell a section's heading from the name of a body."""
BOARD_STOPS = folded_pattern(
    r"(?<!\w)(?:chủ trì|phối hợp (?:với|cùng)|có trách nhiệm|chịu trách nhiệm|giao|yêu cầu|đề nghị|báo cáo|của|"
    r"hướng dẫn|đôn đốc|tham mưu|trình|chỉ đạo|gồm|được|đã|là|do)(?!\w)"
)
BOARD_FOR = folded_pattern(
    r" +(?:về +)?(?:phòng,? +chống|chống|xây dựng nông thôn mới|cải cách|giảm nghèo|chuyển đổi số)(?!\w)|"
    r" +về(?! +(?:việc|kết quả|tình hình)(?!\w))(?= )"
)
"""What a board is for, behind its level: «Ban Chỉ đạo quốc gia chống buôn lậu»."""
BOARD_FIELD = folded_pattern(
    r"(?: *, *| +và +| +)(?:khoa học,? (?:và +)?công nghệ|(?:khởi nghiệp )?đổi mới sáng tạo|chuyển đổi số|"
    r"cải cách (?:hành chính|tư pháp|tiền lương)|tham nhũng,? (?:lãng phí,? )?tiêu cực|đề án 06|"
    r"hội nhập quốc tế)(?!\w)"
)
"""What boards are for that is spelled with a verb or a comma: «… về phát triển khoa học, công nghệ»."""
BOARD_WORK = folded_pattern(
    r" +(?:phòng,? +chống|xây dựng|thực hiện|triển khai|phát triển|cải cách|đổi mới|bảo vệ|xử lý|giải quyết|rà soát|"
    r"tổng kết|sắp xếp|quản lý|phối hợp(?! +(?:với|cùng|chặt))|giải phóng|thi|bồi thường|thẩm định|tổ chức|"
    r"tuyển dụng)(?!\w)"
)
STOPS = folded_pattern(
    r"(?:của|và|với|cùng|trong|về|từ|để|trân|cảm|theo|khi|nếu|được|đã|đang|sẽ|vừa|là|có|do|tại|ở|trên|dưới|"
    r"trước|sau|đến|qua|"
    r"cho|bằng|nhằm|như|mà|thì|bị|không|chưa|cũng|còn|đối|gồm|này|đó|nêu|xem|gửi|nhận|đưa|mở|cử|ký|căn|sớm|hoặc|cả|"
    r"phát động|phát hiện|thông báo|thông tin|đăng|đồng|lấy|làm|dành|cân đối|duy trì|tự|giữ|nắm|siết|mỗi|hằng|đạt|"
    r"hàng(?! +(?:giả|lậu|hoá|không|hải))|"
    r"quy định|sử dụng|thành lập|vận động|tuần tra|chịu|thống nhất|thẩm|niêm|công khai|ưu tiên|chấp hành|động viên|"
    r"kiên quyết|quyết liệt|lồng|cam kết|bám|khẩn|nhanh|lưu|kết hợp|chuyển|thu|cấp(?! +(?:tỉnh|xã|huyện|trên|dưới))|"
    r"mời|kết quả|tình hình|ý kiến|nội dung|danh sách|kinh phí|số liệu|việc|hồ sơ|văn bản|kế hoạch|chương trình|"
    r"nhiệm vụ|công tác|yêu cầu|đề nghị|gắn|tiếp|hoàn|đấu tranh|ngăn|góp|chia|lựa|bàn|thường xuyên|lãnh|các|những|"
    r"mọi|chấn chỉnh|"
    r"tháo gỡ|bảo quản|khắc|quyết định|liên hệ|phản ánh|phản biện|trao|trả|xác|nghiêm|quán|đặt|trích|trợ|chi trả|"
    r"đẩy|nộp|hỏi|cắt|sơ)(?!\w)"
)
"""Where a name does not go on in small letters."""
WHOLE_WORDS = folded_pattern(r"(?<!\w)(?:công thương|nam|minh|đảng|đoàn|phủ|uỷ|hội|nước|y)$")
"""Capitals that stand for a whole word: behind «Công Thương» no second syllable follows."""
SECOND = folded_pattern(
    r"(?<!\w)(?:trợ giúp|hỗ trợ|đăng ký|bảo lãnh|bảo vệ|giám định|công chứng|phát triển|kiến trúc|đào tạo|ngoại giao|"
    r"công lập|đối ngoại|truyền thông|hàng không|y tế|nội chính)$"
)
"""Words whose second syllable alone would be a verb."""
SURNAMES = folded_pattern(
    r"(?:nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|hồ(?! chí)|ngô|dương|lý|đinh|trương|mai|cao|lương|"
    r"đoàn|tô|tạ|trịnh|nông|lò|hà|đào|lâm|châu|thái|tống|vương|chu|lưu|quách|phùng|la|y|điểu|giàng)(?!\w)"
)
SCIENCE = folded_pattern(r"(?:viện|trung tâm|quỹ|trường|học viện|văn phòng)(?!\w)")
SCIENCE_WORK = folded_pattern(r" +(?:phát triển|hỗ trợ|quản lý|đào tạo|bồi dưỡng|khảo sát|ứng dụng|đổi mới)(?!\w)")
"""Verbs that are the second half of a name: «Viện Nghiên cứu phát triển kinh tế - xã hội tỉnh»."""
