"""The words that set a time: one pattern for folded text, by the groups that tell what they mean.

Source of the kinds: the domain notes, Deadlines.
"""

from __future__ import annotations

from generator.reading.openings import DIGITS, Opened
from generator.reading.periods import DAY, PERIOD, QUARTER, SPAN, pattern
from generator.reading.recurrence import DATED_EVERY, EVERY

DONE = r"(?:hoàn thành|hoàn tất|xong|kết thúc)"
LABEL = r"(?:thời gian|thời hạn|tiến độ)(?: \w+){0,3}~"
# All of these leave the start open. «Đến năm …» alone is a horizon, so the bare «đến» is a form of its own below.
_BY = (
    r"(?:(?:chậm|muộn) nhất(?: là)?(?: vào| trong| trước| đến| hết| cuối){0,3}~:?|không (?:quá|muộn hơn|chậm hơn)"
    r"|(?:trong thời gian )?từ nay (?:cho )?(?:đến|tới)(?: hết| cuối)?|(?:cho )?(?:đến|tới) (?:hết|cuối|trước)"
    r"|hạn (?:cuối(?: cùng)?|chót)(?: là)?(?: vào)?~:?|trước(?: thời điểm)?|hết)"
)
# An hour of the day, or two: shown as printed, not counted.
_CLOCK = r"\d{1,2}~(?:giờ|h)(?:~\d{2}(?: phút|')?)?"
_HOUR = rf"(?:từ )?{_CLOCK}(?: (?:đến|tới) {_CLOCK}|~-~{_CLOCK})?~,?"
_FROM = r"(?:từ|sau)(?: khi| ngày)?(?: \w+){1,4}"
_AFTER_EVENT = r"(?: (?!(?:và|trước|trong|chậm|để|thì|theo|nhưng|hoàn thành|đồng thời)(?!\w))\w+){1,12}"
_BETWEEN = r"(?:~,|~;)?(?: và| để)?(?: phải| cơ bản){0,2}"
# A page that lost a blank («Hội đồng nhân dânchậm nhất là ngày …»): no word holds these
_GLUED = r"(?:chậm|muộn) nhất |trước ngày \d"
_CORE_PATTERN = pattern(
    rf"""(?:(?<![\w/-])|(?<=[^\W\d_])(?={_GLUED}))(?:
    (?P<dated_every>{DATED_EVERY})
    |(?P<every>{EVERY})
    |(?:(?:bắt đầu |thực hiện )?từ |(?=ngày \d{{1,2}} (?:đến|tới)(?: hết)? ngày ))
        (?P<from>(?:ngày )?\d{{1,2}}(?=~-~\d{{1,2}}(?: |/)| đến| tới)
        |[12]\d{{3}}(?=~-~[12]\d| đến| tới)|{PERIOD})
        (?: (?:đến|tới)(?: hết| cuối)? |~-~)(?P<to>{PERIOD}|[12]\d{{3}})
    |(?P<year_end>(?:trong thời gian )?(?:từ nay |cho )?(?:đến|tới) (?:hết|cuối) năm(?: nay)?)(?! \w*\d| học| sau| thứ)
    |(?:bắt đầu|triển khai|thực hiện|tiến hành) từ (?P<opens>{PERIOD}){_BETWEEN} {DONE}
        (?: (?P<closing>trước|trong|vào|(?:chậm|muộn) nhất(?: là)?(?: vào| trong)?|đến hết))? (?P<closes>{PERIOD})
    |(?P<starts>bắt đầu |thực hiện |triển khai )?từ (?P<since>{PERIOD})(?: trở đi)?
    |(?P<by>{_BY})(?: {_HOUR})? (?:tháng (?={DAY}))?(?P<until>{PERIOD})
    |(?:đến|tới) (?P<at>{PERIOD})
    |(?P<lead>(?:ngay )?(?:trong|nội trong)(?: khoảng)?|vào(?: lúc)?|{DONE}|{LABEL}:(?: dự kiến(?: vào| trong)?)?)
        (?P<hour> {_HOUR})?(?: ngày(?= tháng))?(?: (?P<in>{SPAN}|{PERIOD}))
    |(?P<due>(?<=\w\s)quý~{QUARTER} năm [12]\d{{3}}(?=~(?:[.;)]|$)))
    |(?P<continuous>thường xuyên(?:,? (?:và )?liên tục)?)
    |(?P<unspecified>khẩn trương|(?:ngay )?trong thời gian (?:sớm|ngắn) nhất|sớm nhất có thể
        |trong (?:vòng|thời hạn|thời gian) \d{{1,3}} (?:ngày|tháng|năm)(?: làm việc)?(?:,? (?:kể |tính )?{_FROM})?
        |trong \d{{1,3}} (?:ngày|tháng)(?: làm việc)?,? (?:kể|tính) {_FROM}
        |(?:(?:chậm|muộn) nhất(?: là)?(?: sau| trong(?: vòng)?)?|không quá|tối đa) \d{{1,3}} ngày
        (?: làm việc)?,? (?:(?:kể|tính) )?{_FROM}
        |ngay sau khi{_AFTER_EVENT})
    )(?![\w/])"""
)
CORE = Opened(
    _CORE_PATTERN,
    "định hằng hàng mỗi trước vào chậm muộn ngày một hai ba bốn sáu từ bắt thực triển trong không cho đến tới hết ngay"
    f" nội hoàn xong kết thời tiến thường khẩn sớm hạn tối tháng quý {DIGITS}",
)
