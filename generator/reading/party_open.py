"""Lists of bodies whose names nobody can tell the end of by how they are built: read up to the verb.

«Hạt Kiểm lâm liên xã, các chủ rừng là tổ chức canh gác …»: every member begins with a word for somebody who acts, and
the first verb that none of the names holds ends the list. It is asked only where the names alone leave no reading.
"""

from __future__ import annotations

import re

from generator.reading import bodies_words as bodies
from generator.reading.party_lists import Item, Lists
from generator.reading.party_words import BRACKET, DUTY_NEXT, LEADS, NOUN_BEFORE
from generator.reading.verbs import PREDICATE
from generator.vietnamese import fold, folded_pattern

_ONE = (
    r"(?:đồng chí|giáo viên|giảng viên|bác sĩ|nhân viên|"
    r"hướng dẫn viên|già làng|trưởng (?:thôn|bản|ấp|khu|xóm|các|ban|phòng|đoàn|trạm)|tổ trưởng|bí thư|"
    r"người (?:đứng đầu|có uy tín)|doanh nghiệp|hợp tác xã|tổ hợp tác|thương nhân|"
    r"nhà (?:thầu|đầu tư|máy|trường|mạng|hát|thuốc|xe|cung cấp)|"
    r"chủ (?:đầu tư|rừng|hồ|tàu|hàng|hộ|cơ sở|trang trại|phương tiện|dự án|các|doanh nghiệp|đập|nguồn)|"
    r"hộ(?= (?:dân|gia đình|kinh doanh|chăn nuôi|nuôi|sản xuất))|lực lượng|đội|tổ|trạm|hạt|đồn|đoàn|hải đội|lữ đoàn|"
    r"trung đoàn|sư đoàn|cảng(?: vụ)?|bến xe|khu (?:công nghiệp|kinh tế|du lịch|nghỉ dưỡng)|xí nghiệp|chi nhánh|"
    r"phòng (?:giao dịch|khám)|quỹ|hội đồng|ban|viện|trường|khoa|thôn|bản|ấp|tổ dân phố|tỉnh|thành phố|huyện|thị xã|"
    r"xã|phường|thị trấn|đặc khu|đơn vị|cơ quan|tổ chức|cá nhân|địa phương|tư vấn|(?:tổng )?đại lý|cửa hàng|siêu thị|"
    r"hãng|ngân hàng|khách sạn|bệnh viện|cơ sở|cấp uỷ(?: viên)?|chi uỷ|chính quyền|mặt trận|đài|báo|"
    r"thi hành án|cục|chi cục|bảo tàng|thư viện|giám đốc|hiệu trưởng|thủ trưởng|chỉ huy(?: trưởng)?)(?!\w)"
)
_ACTOR_ONE = folded_pattern(_ONE)
_ACTOR = folded_pattern(rf"(?:các|những|mỗi|từng|toàn thể|tất cả|tập thể|toàn bộ)(?= \w)|{_ONE}")
"""A word for somebody who acts, with which a member of such a list begins."""
_PERSONS = folded_pattern(
    r"(?:cán bộ|công chức|viên chức|đảng viên|đoàn viên|hội viên|học sinh|sinh viên|phụ huynh|người lao động|"
    r"nhân dân)(?!\w)"
)
"""May stand in a list of bodies; a list of persons alone is nobody's."""
_THING = (
    r"(?:nội dung|nhiệm vụ|giải pháp|biện pháp|hoạt động|chính sách|quy định|văn bản|dự án|đề án|chương trình|"
    r"công trình|hồ sơ|lĩnh vực|chỉ tiêu|mục tiêu|thủ tục|vấn đề|trường hợp|hình thức|vụ|khoản|nguồn|loại|kế hoạch|"
    r"hệ thống|tuyến|điểm|khu vực|bước|yêu cầu|phương án|kết quả|thông tin|số liệu|tài liệu|lớp|cuộc|ý kiến|kiến nghị|"
    r"phong trào|mô hình|báo cáo|sản phẩm|dịch vụ|ngày|tháng|năm|quý|đợt|tin|bài|quyền|hành vi|sai phạm|"
    r"tồn tại|hạn chế|đề xuất|nước|cán bộ|đảng viên|đoàn viên|người dân)"
)
_NO_ACTOR = folded_pattern(
    rf"(?:các|những|từng|mỗi|toàn bộ|tất cả) {_THING}(?!\w)|"
    r"tổ chức(?! (?:chính trị|đảng|hội(?! +(?:nghị|thảo|thi|chợ|họp|trại|diễn))|tín dụng|hành nghề|cơ sở|xã hội|"
    r"cung cấp|kinh tế|khoa học|quốc tế)(?!\w))|"
    r"(?:ban hành|ban đầu|đoàn kết|đội ngũ|quỹ đất|trường hợp|cơ sở (?:pháp lý|dữ liệu|vật chất|hạ tầng|để)|từng bước|"
    r"bản (?:sao|chất|đồ|tin|án|cam kết)|báo cáo|báo động|ngân hàng (?:đề|câu hỏi|dữ liệu)|văn phòng điện tử)(?!\w)"
)
_NAMED_ONLY = re.compile(r"[A-ZĐ][A-ZĐ&]{1,}(?!\w)|[A-ZĐ][a-z]+[A-Z]\w*")  # «EVN», «MobiFone»
_SPLIT = folded_pattern(r" *[,;] *(?:(?:và|cùng|với|nhất là) +)?| +(?:và|cùng|cùng với) +")
_WORD = re.compile(r" *([^\W_][\w/-]*)")
_TELLS = folded_pattern(
    r"(?:là(?! +(?:tổ chức|doanh nghiệp|hộ|cá nhân|cộng đồng))|đã|vừa|gồm|bị|theo|để|nếu|khi|do(?! +\w+ +làm)|được|"
    r"có(?! +trách nhiệm)|không|chưa|còn|yêu cầu|đề nghị|nêu|này|cho rằng|như|mà|thì|sẽ|ngày|tháng|điều tra|"
    r"trong +(?:công tác|việc|quá trình))(?!\w)"
)
"""What no list of bodies with a duty holds: it tells something of them, or somebody else is asked."""
_BARE_ROLE = folded_pattern(
    r"(?:cơ quan|đơn vị|cá nhân|tổ chức|bộ phận)(?:,? +(?:cơ quan|đơn vị|cá nhân|tổ chức|đảng|địa phương))* +"
    r"(?:chủ trì|phối hợp|phụ trách|thực hiện|thường trực|đầu mối)(?!\w)"
)
"""The head of a column or of a line with a key, and nobody's name."""
_ONE_SYLLABLE = re.compile(r"\w+$")
_SURE_SYLLABLES = frozenset(map(fold, ("gửi", "nộp", "trình", "phải", "cần")))
_GOES_ON = folded_pattern(r"(?:tại|ở|thuộc|của|khu vực|chi nhánh|trực thuộc|trên địa bàn)(?!\w)")
_MODAL = folded_pattern(r" +(?:(?:phải|sẽ|cùng|cũng|đều|hoàn toàn|thì) *)+$")
_TAIL_AND = fold(" và")
_LONGEST_MEMBER = 16
_LONGEST = 420


class OpenLists(Lists):
    """One clause's text whose lists of bodies may be read up to their verb."""

    def open_list(self, start: int, end: int) -> tuple[list[Item], int] | None:
        """The list of bodies that begins at `start`, each to where the next begins, and where its verb stands; None
        where some member begins with no word for somebody who acts, or no verb follows."""
        if self.text[:start].rstrip().endswith(":") or _BARE_ROLE.match(self.folded, start, end):
            return None  # «giữa các cơ quan: Sở A, Sở B …», «Cơ quan chủ trì»
        if not self._is_actor(start, end) or _PERSONS.match(self.folded, start, end):
            return None
        stop = min(end, start + _LONGEST)
        edges = [start]  # where members begin
        closes: list[int] = []
        at = self._past_head(start, stop)
        while at < stop:
            if bracket := BRACKET.match(self.text, at, stop):
                at = bracket.end()
                continue
            joint = _SPLIT.match(self.folded, at, stop)
            if joint:
                following = joint.end()
                if self._is_actor(following, stop) and not self._acts_at(following, stop):
                    closes.append(at)
                    edges.append(following)
                    at = self._past_head(following, stop)
                    continue
                if self._acts_at(following, stop):
                    return self._members(edges, [*closes, at]), following
                if not self.text[following : following + 1].isupper() and {",", ";"} & {*joint.group()}:
                    return None
                at = following
                continue
            word = _WORD.match(self.text, at, stop)
            if word is None:
                return None
            begins = word.start(1)
            if self.text[begins].islower():
                if len(self.text[edges[-1] : at].split()) > _LONGEST_MEMBER:
                    return None
                if self._acts_at(begins, stop):
                    return self._members(edges, [*closes, at]), begins
                if _TELLS.match(self.folded, begins, stop) or self._ended(edges[-1], at, begins, stop):
                    return None
            at = word.end()
        return None

    def list_until(self, start: int, stop: int) -> list[Item]:
        """The bodies from `start` up to words of duty at `stop`, whatever tells which are meant; [] where the words
        there do not begin with one for somebody who acts."""
        modal = _MODAL.search(self.folded, start, stop)
        words = self.text[start : modal.start() if modal else stop].strip()
        if not 0 < len(words.split()) <= _LONGEST_MEMBER or not self._is_actor(start, stop):
            return []
        if words.count("(") != words.count(")"):
            return []  # «(bệnh viện, công an, chính quyền) là nơi chịu trách nhiệm»
        end = start + len(words)
        edges = [start]
        for joint in _SPLIT.finditer(self.folded, self._past_head(start, end), end):
            if joint.start() > self._past_head(edges[-1], end) - 1 and self._is_actor(joint.end(), end):
                edges.append(joint.end())
        closes = [len(self.text[:edge].rstrip(" ,;")) for edge in edges[1:]]
        closes = [c - len(_TAIL_AND) if self.folded[:c].endswith(_TAIL_AND) else c for c in closes]
        return self._members(edges, [*closes, end])

    def _ended(self, start: int, at: int, following: int, end: int) -> bool:
        """Whether a proper name that began at `start` ended at `at`: only a small word that tells a place goes on."""
        item = self._item(start, end, [])
        return item is not None and not item.many and item.end == at and not _GOES_ON.match(self.folded, following, end)

    def _members(self, edges: list[int], closes: list[int]) -> list[Item]:
        out: list[Item] = []
        for begins, closed in zip(edges, closes, strict=True):
            known = self._item(begins, closed, out)
            if known is not None and known.end == closed:
                out.append(known)
                continue
            many = bodies.MANY.match(self.folded, begins) is not None
            out.append(Item(begins, closed, None, form=True, many=many))
        return out

    def _is_actor(self, at: int, end: int) -> bool:
        if _NO_ACTOR.match(self.folded, at, end):
            return False
        if many := bodies.MANY.match(self.folded, at, end):  # «các chuyên đề» are nobody
            kinds = (bodies.UNIT, bodies.OFFICE, _ACTOR_ONE, _PERSONS)
            return any(kind.match(self.folded, many.end(), end) for kind in kinds)
        if (
            _ACTOR.match(self.folded, at, end)
            or _PERSONS.match(self.folded, at, end)
            or _NAMED_ONLY.match(self.text, at, end)
        ):
            return True
        if not self.text[at : at + 1].isupper():
            return bodies.OFFICE.match(self.folded, at, end) is not None
        return bool(bodies.HEAD.match(self.folded, at, end) or bodies.OFFICE.match(self.folded, at, end))

    def _past_head(self, at: int, end: int) -> int:
        """Behind the words with which a member begins: no verb is looked for in them, nor in a name known whole."""
        item = self._item(at, end, [])
        ends = [item.end] if item else []
        heads = (p.match(self.folded, at, end) for p in (_ACTOR, _PERSONS, bodies.HEAD, bodies.OFFICE))
        ends += [match.end() for match in heads if match]
        if match := bodies.MANY.match(self.folded, at, end):
            unit = bodies.UNIT.match(self.folded, match.end(), end)
            ends.append(unit.end() if unit else match.end() - 1)
        if not ends and (word := _WORD.match(self.text, at, end)):
            ends.append(word.end())
        return max(ends, default=at)

    def _acts_at(self, at: int, end: int) -> bool:
        """Whether a verb begins at `at` that is none of a name's own words: not what tells which bodies are meant,
        where another verb follows that does."""
        if self.text[at : at + 1].isupper():
            return False
        verb = (
            LEADS.pattern.match(self.folded, at, end)
            or PREDICATE.match(self.folded, at, end)
            or DUTY_NEXT.match(self.folded, at, end)
        )
        if verb is None or (_ONE_SYLLABLE.fullmatch(verb.group()) and verb.group() not in _SURE_SYLLABLES):
            return False  # one syllable may be half of a word: «bầu cử»
        if self._behind(NOUN_BEFORE, at):
            return False
        return bodies.DOING.match(self.folded, at - 1, end) is None or self.bodies.work_end(at, end) is None
