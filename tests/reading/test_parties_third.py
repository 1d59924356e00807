"""The turns of phrase of plans, directives and rules, asked and told, read without a register."""

from __future__ import annotations

import pytest

from tests.reading.test_parties_unseen import Case, parts

CASES: list[Case] = [
    (
        "Ủy ban nhân dân tỉnh giao Sở Nội vụ chủ trì, phối hợp với Văn phòng UBND tỉnh và các cơ quan, đơn vị"
        " có liên quan theo dõi, đôn đốc, kiểm tra việc thực hiện Kế hoạch này; tổng hợp, báo cáo UBND tỉnh "
        "theo quy định.",
        (),
        ["Sở Nội vụ"],
        ["Văn phòng UBND tỉnh", "các cơ quan, đơn vị có liên quan"],
    ),
    (
        "Các Sở, ban, ngành, UBND các huyện, thị xã, thành phố căn cứ chức năng, nhiệm vụ được giao, xây dựng"
        " kế hoạch cụ thể để triển khai thực hiện.",
        (),
        ["Các Sở, ban, ngành", "UBND các huyện, thị xã, thành phố"],
        [],
    ),
    (
        "Yêu cầu các đồng chí Thủ trưởng các cơ quan, đơn vị khẩn trương triển khai thực hiện.",
        (),
        ["Thủ trưởng các cơ quan, đơn vị"],
        [],
    ),
    (
        "Đề nghị Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức thành viên phối hợp "
        "tuyên truyền, vận động các tầng lớp nhân dân.",
        (),
        ["Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "các tổ chức thành viên"],
        [],
    ),
    (
        "Văn phòng Tỉnh ủy chủ trì, phối hợp với các ban xây dựng đảng Tỉnh ủy thường xuyên theo dõi, đôn "
        "đốc, kiểm tra, giám sát, định kỳ báo cáo Ban Thường vụ Tỉnh ủy.",
        (),
        ["Văn phòng Tỉnh ủy"],
        ["các ban xây dựng đảng Tỉnh ủy"],
    ),
    (
        "Đảng ủy Ủy ban nhân dân tỉnh lãnh đạo, chỉ đạo cụ thể hóa các nội dung của Nghị quyết thành cơ chế, "
        "chính sách, bảo đảm nguồn lực thực hiện.",
        (),
        ["Đảng ủy Ủy ban nhân dân tỉnh"],
        [],
    ),
    (
        "Đảng ủy các cơ quan Đảng tỉnh, Đảng ủy Ủy ban nhân dân tỉnh, các đảng ủy xã, phường xây dựng kế "
        "hoạch thực hiện.",
        (),
        ["Đảng ủy các cơ quan Đảng tỉnh", "Đảng ủy Ủy ban nhân dân tỉnh", "các đảng ủy xã, phường"],
        [],
    ),
    (
        "Ban Nội chính Tỉnh ủy tham mưu giúp Ban Thường vụ Tỉnh ủy theo dõi, hướng dẫn, kiểm tra.",
        (),
        ["Ban Nội chính Tỉnh ủy"],
        [],
    ),
    (
        "Bộ Tài chính hướng dẫn, cân đối, bố trí nguồn ngân sách trung ương để thực hiện Đề án theo quy định "
        "của Luật Ngân sách nhà nước.",
        (),
        ["Bộ Tài chính"],
        [],
    ),
    (
        "Các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ, Ủy ban nhân dân các tỉnh, thành phố trực thuộc "
        "Trung ương trong phạm vi chức năng, nhiệm vụ, quyền hạn của mình tổ chức thực hiện Quyết định này.",
        (),
        [
            "Các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ",
            "Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương",
        ],
        [],
    ),
    (
        "Bộ Công Thương chủ trì, phối hợp với các bộ, ngành, địa phương liên quan và Tập đoàn Điện lực Việt "
        "Nam, Tập đoàn Công nghiệp Năng lượng Quốc gia Việt Nam xây dựng phương án.",
        (),
        ["Bộ Công Thương"],
        [
            "các bộ, ngành, địa phương liên quan",
            "Tập đoàn Điện lực Việt Nam",
            "Tập đoàn Công nghiệp Năng lượng Quốc gia Việt Nam",
        ],
    ),
    (
        "Giao Bộ Ngoại giao chủ trì, phối hợp với Bộ Quốc phòng, Bộ Công an, Bộ Tư pháp và các bộ, ngành liên"
        " quan đàm phán.",
        (),
        ["Bộ Ngoại giao"],
        ["Bộ Quốc phòng", "Bộ Công an", "Bộ Tư pháp", "các bộ, ngành liên quan"],
    ),
    (
        "Hội Nông dân Việt Nam, Trung ương Hội Liên hiệp Phụ nữ Việt Nam, Trung ương Đoàn Thanh niên Cộng sản"
        " Hồ Chí Minh, Tổng Liên đoàn Lao động Việt Nam tổ chức các phong trào thi đua.",
        (),
        [
            "Hội Nông dân Việt Nam",
            "Trung ương Hội Liên hiệp Phụ nữ Việt Nam",
            "Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh",
            "Tổng Liên đoàn Lao động Việt Nam",
        ],
        [],
    ),
    (
        "Đài Truyền hình Việt Nam, Đài Tiếng nói Việt Nam, Thông tấn xã Việt Nam và các cơ quan thông tấn, "
        "báo chí tăng cường thông tin, tuyên truyền.",
        (),
        [
            "Đài Truyền hình Việt Nam",
            "Đài Tiếng nói Việt Nam",
            "Thông tấn xã Việt Nam",
            "các cơ quan thông tấn, báo chí",
        ],
        [],
    ),
    (
        "Công an tỉnh chủ trì, phối hợp Bộ Chỉ huy Quân sự tỉnh, Bộ Chỉ huy BĐBP tỉnh nắm chắc tình hình an "
        "ninh chính trị.",
        (),
        ["Công an tỉnh"],
        ["Bộ Chỉ huy Quân sự tỉnh", "Bộ Chỉ huy BĐBP tỉnh"],
    ),
    (
        "Ban Chỉ đạo chuyển đổi số tỉnh chịu trách nhiệm chỉ đạo, điều phối chung.",
        (),
        ["Ban Chỉ đạo chuyển đổi số tỉnh"],
        [],
    ),
    (
        "Sở Y tế chịu trách nhiệm chuyên môn; Sở Tài chính chịu trách nhiệm bố trí kinh phí; UBND các xã, "
        "phường chịu trách nhiệm tổ chức thực hiện trên địa bàn.",
        (),
        ["Sở Y tế", "Sở Tài chính", "UBND các xã, phường"],
        [],
    ),
    ("- Đơn vị thực hiện: Trung tâm Văn hoá tỉnh.", (), [], []),
    (
        "- Chủ trì: Vụ Pháp chế; phối hợp: Văn phòng Bộ, các đơn vị thuộc Bộ.",
        (),
        ["Vụ Pháp chế"],
        ["Văn phòng Bộ", "các đơn vị thuộc Bộ"],
    ),
    (
        "Phân công đồng chí Phó Bí thư Thường trực Tỉnh ủy trực tiếp chỉ đạo.",
        (),
        ["Phó Bí thư Thường trực Tỉnh ủy"],
        [],
    ),
    (
        "Các đồng chí Ủy viên Ban Thường vụ, Ủy viên Ban Chấp hành Đảng bộ tỉnh phụ trách địa bàn tăng cường "
        "kiểm tra, đôn đốc cơ sở.",
        (),
        ["Ủy viên Ban Thường vụ", "Ủy viên Ban Chấp hành Đảng bộ tỉnh"],
        [],
    ),
    (
        "Cấp ủy, tổ chức đảng, chính quyền, Mặt trận Tổ quốc, các đoàn thể nhân dân cần nhận thức sâu sắc vị "
        "trí, vai trò của chuyển đổi số.",
        (),
        ["Cấp ủy, tổ chức đảng, chính quyền", "Mặt trận Tổ quốc", "các đoàn thể nhân dân"],
        [],
    ),
    ("Người dân và doanh nghiệp chủ động tham gia.", (), [], []),
    ("Chi bộ, đảng bộ cơ sở tổ chức sinh hoạt chuyên đề.", (), ["Chi bộ", "đảng bộ cơ sở"], []),
    (
        "Phòng Kinh tế chủ trì, phối hợp với Văn phòng HĐND và UBND, Trung tâm Phục vụ hành chính công xã rà "
        "soát thủ tục hành chính.",
        (),
        ["Phòng Kinh tế"],
        ["Văn phòng HĐND và UBND", "Trung tâm Phục vụ hành chính công xã"],
    ),
    ("Thanh tra Chính phủ chủ trì, phối hợp với Bộ Nội vụ sơ kết.", (), ["Thanh tra Chính phủ"], ["Bộ Nội vụ"]),
    (
        "Ủy ban Dân tộc phối hợp với Bộ Nông nghiệp và Phát triển nông thôn, Bộ Lao động - Thương binh và Xã "
        "hội thực hiện chương trình mục tiêu quốc gia.",
        (),
        ["Ủy ban Dân tộc"],
        ["Bộ Nông nghiệp và Phát triển nông thôn", "Bộ Lao động - Thương binh và Xã hội"],
    ),
    (
        "Sở Lao động - Thương binh và Xã hội, Sở Giáo dục và Đào tạo, Liên đoàn Lao động tỉnh và các huyện, "
        "thành phố tổ chức tháng hành động vì trẻ em.",
        (),
        [
            "Sở Lao động - Thương binh và Xã hội",
            "Sở Giáo dục và Đào tạo",
            "Liên đoàn Lao động tỉnh",
            "các huyện, thành phố",
        ],
        [],
    ),
    (
        "Ban Chấp hành Đảng bộ tỉnh giao Ban Thường vụ Tỉnh ủy xây dựng kế hoạch tổ chức thực hiện Nghị quyết.",
        (),
        ["Ban Thường vụ Tỉnh ủy"],
        [],
    ),
    (
        "Ban Thường vụ Tỉnh ủy yêu cầu các cấp ủy, tổ chức đảng, chính quyền, Mặt trận Tổ quốc và các tổ chức"
        " chính trị - xã hội các cấp tập trung lãnh đạo, chỉ đạo thực hiện tốt các nhiệm vụ sau:",
        (),
        ["các cấp ủy, tổ chức đảng, chính quyền", "Mặt trận Tổ quốc", "các tổ chức chính trị - xã hội các cấp"],
        [],
    ),
    (
        "Giao Ban Tuyên giáo Tỉnh ủy chủ trì, phối hợp với Ban cán sự đảng UBND tỉnh, các cơ quan, đơn vị "
        "liên quan tổ chức hội nghị học tập, quán triệt và triển khai thực hiện.",
        (),
        ["Ban Tuyên giáo Tỉnh ủy"],
        ["Ban cán sự đảng UBND tỉnh", "các cơ quan, đơn vị liên quan"],
    ),
    (
        "Hội đồng nhân dân, Ủy ban nhân dân các cấp cụ thể hoá Chỉ thị; bố trí nguồn lực.",
        (),
        ["Hội đồng nhân dân", "Ủy ban nhân dân các cấp"],
        [],
    ),
    ("Bảo hiểm xã hội tỉnh cung cấp dữ liệu.", (), ["Bảo hiểm xã hội tỉnh"], []),
    ("Bảo hiểm xã hội tự nguyện được mở rộng.", (), [], []),
    ("Văn phòng Điều phối nông thôn mới tỉnh tham mưu tổng kết.", (), ["Văn phòng Điều phối nông thôn mới tỉnh"], []),
    (
        "Viện Nghiên cứu phát triển kinh tế - xã hội tỉnh chủ trì xây dựng đề án.",
        (),
        ["Viện Nghiên cứu phát triển kinh tế - xã hội tỉnh"],
        [],
    ),
    ("Trung tâm Kiểm soát bệnh tật tỉnh giám sát dịch tễ.", (), ["Trung tâm Kiểm soát bệnh tật tỉnh"], []),
    (
        "Ngân hàng Chính sách xã hội chi nhánh tỉnh giải ngân vốn vay ưu đãi.",
        (),
        ["Ngân hàng Chính sách xã hội chi nhánh tỉnh"],
        [],
    ),
    ("Các doanh nghiệp viễn thông bảo đảm hạ tầng kết nối.", (), ["Các doanh nghiệp viễn thông"], []),
    ("Công ty Điện lực Minh Hoạ bảo đảm cấp điện.", (), ["Công ty Điện lực Minh Hoạ"], []),
    (
        "Đại học Minh Hoạ, Trường Cao đẳng Nghề Minh Hoạ tổ chức đào tạo.",
        (),
        ["Đại học Minh Hoạ", "Trường Cao đẳng Nghề Minh Hoạ"],
        [],
    ),
    (
        "Thường trực Thành ủy, Thường trực HĐND thành phố, UBND thành phố chỉ đạo, kiểm tra.",
        (),
        ["Thường trực Thành ủy", "Thường trực HĐND thành phố", "UBND thành phố"],
        [],
    ),
    (
        "Ban Tổ chức Trung ương chủ trì, phối hợp với Đảng ủy Chính phủ, Đảng ủy Quốc hội hướng dẫn.",
        (),
        ["Ban Tổ chức Trung ương"],
        ["Đảng ủy Chính phủ", "Đảng ủy Quốc hội"],
    ),
    (
        "Văn phòng Quốc hội, Văn phòng Chủ tịch nước phối hợp với Văn phòng Chính phủ chuẩn bị nội dung.",
        (),
        ["Văn phòng Quốc hội", "Văn phòng Chủ tịch nước"],
        ["Văn phòng Chính phủ"],
    ),
    (
        "Thực hiện Công văn số 12-CV/TW của Văn phòng Trung ương Đảng, Ban Thường vụ Đảng ủy xã yêu cầu các "
        "chi bộ trực thuộc nghiêm túc thực hiện một số nội dung sau:",
        (),
        ["các chi bộ trực thuộc"],
        [],
    ),
    (
        "Cục Thi hành án dân sự tỉnh, Hội Luật gia tỉnh, Đoàn Luật sư tỉnh phối hợp với Sở Tư pháp trợ giúp pháp lý.",
        (),
        ["Cục Thi hành án dân sự tỉnh", "Hội Luật gia tỉnh", "Đoàn Luật sư tỉnh"],
        ["Sở Tư pháp"],
    ),
    ("Quỹ Bảo vệ và Phát triển rừng chi trả dịch vụ môi trường rừng.", (), ["Quỹ Bảo vệ và Phát triển rừng"], []),
    ("Chính quyền địa phương 02 cấp bảo đảm vận hành thông suốt.", (), ["Chính quyền địa phương 02 cấp"], []),
    ("Các chủ đầu tư, ban quản lý dự án đẩy nhanh tiến độ giải ngân.", (), ["Các chủ đầu tư, ban quản lý dự án"], []),
    ("Các hộ kinh doanh thực hiện niêm yết giá.", (), ["Các hộ kinh doanh"], []),
    ("Cán bộ, đảng viên gương mẫu thực hiện.", (), [], []),
    (
        "Hiệu trưởng các trường học trên địa bàn tổ chức lễ chào cờ.",
        (),
        ["Hiệu trưởng các trường học trên địa bàn"],
        [],
    ),
    (
        "Nâng cao nhận thức, trách nhiệm của các cấp uỷ, tổ chức đảng, chính quyền, Mặt trận Tổ quốc, các tổ "
        "chức chính trị - xã hội và người dân.",
        (),
        [],
        [],
    ),
    (
        "Việc triển khai phải bảo đảm đồng bộ, thống nhất, có sự phối hợp chặt chẽ giữa các sở, ban, ngành và"
        " địa phương.",
        (),
        [],
        [],
    ),
    ("Xác định rõ nhiệm vụ, trách nhiệm của từng cơ quan, đơn vị trong tổ chức thực hiện.", (), [], []),
    (
        "Các cơ quan, đơn vị được giao chủ trì phải chủ động xây dựng kế hoạch chi tiết.",
        (),
        ["Các cơ quan, đơn vị được giao chủ trì"],
        [],
    ),
    ("Các cấp uỷ đã tập trung lãnh đạo, chỉ đạo và đạt nhiều kết quả quan trọng.", (), [], []),
    ("Công an tỉnh đã chủ trì, phối hợp với Sở Giao thông vận tải tổ chức 12 đợt tuyên truyền.", (), [], []),
    (
        "Thành lập Ban Chỉ đạo do đồng chí Chủ tịch Uỷ ban nhân dân tỉnh làm Trưởng ban, Giám đốc Sở Nội vụ "
        "làm Phó Trưởng ban.",
        (),
        [],
        [],
    ),
    (
        "Định kỳ 6 tháng, hằng năm báo cáo kết quả thực hiện về Ban Thường vụ Tỉnh uỷ (qua Văn phòng Tỉnh uỷ).",
        (),
        [],
        [],
    ),
    ("Kế hoạch này thay thế Kế hoạch số 12-KH/TU, ngày 01/3/2020 của Ban Thường vụ Tỉnh uỷ.", (), [], []),
    ("Kinh phí thực hiện được bố trí trong dự toán ngân sách của các cơ quan, đơn vị.", (), [], []),
    ("Đẩy mạnh phân cấp, phân quyền cho Uỷ ban nhân dân cấp xã gắn với kiểm tra, giám sát.", (), [], []),
    ("Khuyến khích các doanh nghiệp đầu tư vào nông nghiệp công nghệ cao.", (), [], []),
    ("Tăng cường phối hợp giữa Đoàn đại biểu Quốc hội với Thường trực Hội đồng nhân dân tỉnh.", (), [], []),
    ("Tạo điều kiện để Mặt trận Tổ quốc và các đoàn thể giám sát.", (), [], []),
    ("Phấn đấu 100% các sở, ban, ngành sử dụng chữ ký số.", (), [], []),
    ("Kiên quyết xử lý tổ chức, cá nhân vi phạm; yêu cầu chủ đầu tư khắc phục hậu quả.", (), [], []),
    ("Hướng dẫn các địa phương lập quy hoạch; giao chỉ tiêu cụ thể cho từng đơn vị.", (), [], []),
    ("Phối hợp tổ chức tốt các hoạt động kỷ niệm.", (), [], []),
    ("Phối hợp chặt chẽ trong công tác quản lý nhà nước.", (), [], []),
    ("Chủ trì, phối hợp kiểm tra việc chấp hành.", (), [], []),
    ("Tham mưu Uỷ ban nhân dân tỉnh giao chỉ tiêu cho các xã, phường.", (), [], []),
    ("Tham mưu Ban Thường vụ Tỉnh uỷ chỉ đạo các cấp uỷ rà soát cán bộ.", (), [], []),
    (
        "Tham mưu Tỉnh uỷ giao Đảng uỷ Uỷ ban nhân dân tỉnh lãnh đạo xây dựng đề án.",
        (),
        ["Đảng uỷ Uỷ ban nhân dân tỉnh"],
        [],
    ),
    ("Nghị quyết này đã được Hội đồng nhân dân tỉnh khoá XIX thông qua ngày 10 tháng 7 năm 2025.", (), [], []),
    (
        "Thực hiện ý kiến chỉ đạo của Thường trực Tỉnh uỷ, Sở Nội vụ đề nghị các cơ quan, đơn vị báo cáo.",
        (),
        ["các cơ quan, đơn vị"],
        [],
    ),
    ("Đại hội biểu dương Đảng bộ xã đạt thành tích xuất sắc.", (), [], []),
    ("Các đại biểu thảo luận, cho ý kiến vào dự thảo.", (), [], []),
    ("Bí thư cấp uỷ trực tiếp chỉ đạo.", (), ["Bí thư cấp uỷ"], []),
    ("Đồng chí Nguyễn Văn Thử - Uỷ viên Ban Thường vụ, Trưởng Ban Tổ chức Tỉnh uỷ chủ trì hội nghị.", (), [], []),
    ("Hội nghị do Thường trực Huyện uỷ chủ trì.", (), ["Thường trực Huyện uỷ"], []),
    ("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 02 năm 2025;", (), [], []),
    ("Xét đề nghị của Giám đốc Sở Tài chính,", (), [], []),
    (
        "Chánh Văn phòng, Thủ trưởng các đơn vị thuộc Bộ và các tổ chức, cá nhân có liên quan chịu trách "
        "nhiệm thi hành Quyết định này./.",
        (),
        ["Chánh Văn phòng", "Thủ trưởng các đơn vị thuộc Bộ", "các tổ chức, cá nhân có liên quan"],
        [],
    ),
    (
        "Giao Chánh Văn phòng Uỷ ban nhân dân tỉnh theo dõi, đôn đốc việc thực hiện Chỉ thị này.",
        (),
        ["Chánh Văn phòng Uỷ ban nhân dân tỉnh"],
        [],
    ),
    ("Nguồn vốn do Trung ương hỗ trợ, tỉnh đối ứng và các huyện huy động.", (), [], []),
    ("Sở Nội vụ có 05 phòng chuyên môn.", (), [], []),
    ("Bộ máy tổ chức của Đảng, Mặt trận Tổ quốc được sắp xếp tinh gọn.", (), [], []),
    ("Đảng bộ tỉnh có 12 đảng bộ trực thuộc.", (), [], []),
    ("Công an xã chính quy được bố trí đủ biên chế.", (), [], []),
    ("Văn phòng điện tử được triển khai đến cấp xã.", (), [], []),
    ("Ngân hàng dữ liệu được cập nhật thường xuyên.", (), [], []),
    ("Cơ quan điều tra phát hiện nhiều vụ án.", (), [], []),
    ("Các tổ chức tín dụng tiếp tục giảm lãi suất.", (), ["Các tổ chức tín dụng"], []),
    ("Các nước trong khu vực tăng cường hợp tác.", (), [], []),
    ("Các dự án trọng điểm được triển khai đúng tiến độ.", (), [], []),
    ("Các chỉ tiêu cơ bản hoàn thành.", (), [], []),
    ("Các hoạt động tuyên truyền phải phù hợp.", (), [], []),
    ("Hội viên, đoàn viên thực hiện tốt quy ước.", (), [], []),
    ("Trường học không thu các khoản ngoài quy định.", (), [], []),
    ("Sở hữu trí tuệ được bảo vệ.", (), [], []),
    ("Ban hành kèm theo Quyết định này Quy chế phối hợp giữa Sở Y tế với Công an tỉnh.", (), [], []),
    ("Thủ tướng Chính phủ yêu cầu:", (), [], []),
    ("Tại Văn bản số 123/UBND-NC, Uỷ ban nhân dân tỉnh giao Sở Tư pháp tổng hợp.", (), ["Sở Tư pháp"], []),
    ("Đối với các xã biên giới, Bộ đội Biên phòng tăng cường cán bộ giúp xã.", (), ["Bộ đội Biên phòng"], []),
    ("Sở Tài chính, Sở Nội vụ.", (), [], []),
    (
        "Bộ Chính trị thống nhất chủ trương sắp xếp; giao Đảng uỷ Chính phủ chỉ đạo xây dựng đề án.",
        (),
        ["Đảng uỷ Chính phủ"],
        [],
    ),
    (
        "Ban Bí thư giao Ban Tổ chức Trung ương chủ trì, phối hợp với Ban Tuyên giáo và Dân vận Trung ương "
        "hướng dẫn, theo dõi, kiểm tra, đôn đốc việc thực hiện Chỉ thị này.",
        (),
        ["Ban Tổ chức Trung ương"],
        ["Ban Tuyên giáo và Dân vận Trung ương"],
    ),
    ("Chỉ thị này phổ biến đến chi bộ.", (), [], []),
]


@pytest.mark.parametrize(("text", "above", "leads", "partners"), CASES)
def test_parties_by_the_form_of_names(text: str, above: tuple[str, ...], leads: list[str], partners: list[str]) -> None:
    assert parts(text, above) == (leads, partners)
