"""The shape of the files that a clerk writes: what each key of plans/*.yml means, and which values it takes.

pydantic checks the shape because it reports every mistake of a file in one pass (msgspec, measured 3 times faster on a
plan, stops at the first) and gives the JSON Schema that editors complete from. Values stay strings as printed; what
they mean (dates, spans, ids) is read when they are linked.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

from generator.model import AgencyKind, Confidence

Relation = Literal[
    "thực hiện", "quán triệt", "sơ kết", "tổng kết", "bổ sung", "sửa đổi", "thay thế", "bãi bỏ", "ban hành kèm theo",
    "căn cứ", "cụ thể hoá", "rà soát", "hoàn thiện", "xây dựng",
]  # fmt: skip
StatusRelation = Literal["replaced_by", "amended_by", "continued_by", "same_subject"]
OverruleKey = Literal["lead", "coordinate", "advises", "reports_to", "due", "cites", "split"]

Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=90)]


def _listed(value: Any) -> Any:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _many(item: Any) -> BeforeValidator:
    """One value may stand where a list is meant (`lead: ban-x`), or none; an editor's schema must say so too."""
    return BeforeValidator(_listed, json_schema_input_type=item | list[item] | None)


def _party(value: Any) -> Any:
    """A party is usually just an id."""
    return {"agency": value} if isinstance(value, str) else value


def _blank(value: Any) -> Any:
    return "" if value is None else value


def _filled(value: Any) -> Any:
    return {} if value is None else value


class _Record(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


OptionalText = Annotated[str, BeforeValidator(_blank, json_schema_input_type=str | None)]
Lines = Annotated[list[Text], _many(Text)]


class PartyDecision(_Record):
    """Một bên tham gia: mã cơ quan; hoặc `raw` là nguyên văn khi văn bản không nêu tên cụ thể."""

    agency: Id | None = Field(None, description="Mã cơ quan trong agencies.yml")
    raw: Text | None = Field(None, description="Câu chữ như in (bắt buộc khi không có mã cơ quan)")
    clause: Text | None = Field(None, description="Đoạn in câu chữ đó, khi không phải chính đoạn của nhiệm vụ")


PartyOrId = Annotated[PartyDecision, BeforeValidator(_party, json_schema_input_type=Id | PartyDecision)]
Parties = Annotated[list[PartyOrId], _many(Id | PartyDecision)]
Overrules = dict[OverruleKey, Text]


class CiteDecision(_Record):
    """Văn bản mà sản phẩm xử lý, và xử lý thế nào (chữ như in)."""

    regulation: Id = Field(description="Mã văn bản được viện dẫn, ví dụ 15-nq-tw")
    relation: Annotated[list[Relation], _many(Relation)] = Field(description="Việc phải làm với văn bản đó")


class DeliverableDecision(_Record):
    """Một sản phẩm: một đối tượng cùng mọi động từ chi phối nó."""

    text: Text = Field(description="Trích đúng từng chữ; đoạn dài viết «những chữ đầu … những chữ cuối»")
    actions: Annotated[list[Text], _many(Text)] = Field(description="Các động từ, như in")
    inherits: Literal["true", "false"] = Field("false", description="true: động từ nằm ở vế trước của câu")
    due: Text | None = Field(None, description="Chữ ghi thời hạn, như in; bỏ trống khi văn bản không ghi")
    due_clause: Text | None = Field(None, description="Đoạn in thời hạn, khi không phải chính đoạn của nhiệm vụ")
    cites: Annotated[list[CiteDecision], _many(CiteDecision)] = Field(
        default_factory=list, description="Văn bản mà sản phẩm này xử lý, hoặc căn cứ"
    )
    overrules: Overrules = Field(default_factory=dict, description="Vì sao không theo cách đọc của chương trình")


class ImplementsDecision(_Record):
    """Đánh giá của người biên tập: nhiệm vụ này cụ thể hoá đoạn nào của văn bản khác."""

    clause: Text = Field(description="Mã đoạn, ví dụ 15-nq-tw#III.2/1")
    confidence: Confidence = Field(description="clear: rõ · fair: khá rõ · weak: yếu")
    quote_task: Text = Field(description="Chữ trong nhiệm vụ, trích đúng")
    quote_clause: Text = Field(description="Chữ trong đoạn kia, trích đúng")
    by: Text = Field(description="Ai đánh giá")


class TaskDecision(_Record):
    """Một nhiệm vụ: một đoạn của kế hoạch giao việc."""

    clause: Text = Field(description="Đoạn của văn bản, ví dụ IV.4/2")
    lead: Parties = Field(default_factory=list, description="Chủ trì: mã cơ quan, hoặc danh sách")
    coordinate: Parties = Field(default_factory=list, description="Phối hợp")
    advises: Parties = Field(default_factory=list, description="Được tham mưu")
    reports_to: Parties = Field(default_factory=list, description="Được báo cáo")
    see_also: Annotated[list[Text], _many(Text)] = Field(default_factory=list, description="Việc liên quan")
    deliverables: Annotated[list[DeliverableDecision], _many(DeliverableDecision)] = Field(
        min_length=1, description="Từng sản phẩm, theo thứ tự câu chữ"
    )
    implements: Annotated[list[ImplementsDecision], _many(ImplementsDecision)] = Field(
        default_factory=list, description="Đoạn của văn bản khác mà nhiệm vụ này cụ thể hoá (đánh giá)"
    )
    overrules: Overrules = Field(default_factory=dict, description="Vì sao không theo cách đọc của chương trình")


class CopyDecision(_Record):
    """Một bản sao: sao y, sao lục hoặc trích sao."""

    kind: Literal["sao y", "sao lục", "trích sao"] = Field(description="Nhãn in trên bản sao")
    number: Text = Field(description="Số bản sao, ví dụ 12-BS/TU")
    by: Text = Field(description="Cơ quan sao, như in")
    by_agency: Id | None = Field(None, description="Mã cơ quan sao trong agencies.yml")
    place: OptionalText = Field("", description="Nơi sao, như in")
    date: Text = Field(description="Ngày sao, như in: ngày … tháng … năm …, hoặc ngày/tháng/năm bằng chữ số")
    authority: OptionalText = Field("", description="Dòng thẩm quyền: T/L BAN THƯỜNG VỤ")
    position: OptionalText = Field("", description="Chức vụ người ký: CHÁNH VĂN PHÒNG")
    signer: OptionalText = Field("", description="Người ký bản sao")
    recipients: Lines = Field(default_factory=list, description="Nơi nhận bản sao, mỗi dòng in một mục")


class ArrivalDecision(_Record):
    """Dấu đến."""

    number: Text = Field(description="Số đến, như đóng dấu")
    date: Text = Field(description="Ngày đến")
    by: Text = Field(description="Cơ quan nhận, như trên dấu")
    by_agency: Id | None = Field(None, description="Mã cơ quan nhận trong agencies.yml")


class NoteDecision(_Record):
    """Chữ nghi in sai; nguyên văn giữ nguyên, ghi chú đứng bên cạnh."""

    clause: Text | None = Field(None, description="Đoạn có chữ đó")
    field: Text | None = Field(None, description="Trường thông tin có chữ đó, ví dụ signer")
    printed: Text = Field(description="Chữ đã in, chép đúng")
    suspected: Text = Field(description="Chữ có lẽ đúng")
    reason: Text = Field(description="Vì sao nghĩ vậy")


class AssignDecision(_Record):
    """Việc nghị quyết giao ở phần «tổ chức thực hiện» (không tính là nhiệm vụ của kế hoạch)."""

    clause: Text = Field(description="Đoạn của nghị quyết")
    agency: Parties = Field(min_length=1, description="Cơ quan được giao: mã, hoặc danh sách mã")


class PlanFile(_Record):
    """plans/MÃ.yml: mọi điều người đọc quyết định về một văn bản đang có."""

    number: Text = Field(description="Số, ký hiệu như in, ví dụ 07-KH/TU")
    title: Text = Field(description="Trích yếu, trích đúng từ tên văn bản (đoạn 0)")
    type: Text | None = Field(None, description="Tên loại, khi ký hiệu không nói rõ (QĐ)")
    issuer: Text = Field(
        description="Cơ quan ban hành: theo dòng thẩm quyền hoặc câu ban hành, không theo tiêu đề giấy"
    )
    issuer_agency: Id | None = Field(None, description="Mã cơ quan ban hành trong agencies.yml")
    authority: OptionalText = Field("", description="Dòng thẩm quyền, như in: T/M BAN THƯỜNG VỤ")
    position: OptionalText = Field("", description="Chức vụ người ký, như in")
    signature: OptionalText = Field("", description="Chữ in trước tên người ký: Đã ký")
    signer: OptionalText = Field("", description="Người ký")
    date: Text = Field(description="Ngày ban hành, như in: ngày … tháng … năm …, hoặc ngày/tháng/năm bằng chữ số")
    place: OptionalText = Field("", description="Nơi ban hành, như in")
    letterhead: Lines = Field(default_factory=list, description="Các dòng tiêu đề bên trái, bên phải")
    recipients: Lines = Field(default_factory=list, description="Nơi nhận bản gốc, mỗi dòng in một mục")
    received: Annotated[list[ArrivalDecision], _many(ArrivalDecision)] = Field(
        default_factory=list, description="Các dấu đến"
    )
    copies: Annotated[list[CopyDecision], _many(CopyDecision)] = Field(default_factory=list, description="Các bản sao")
    notes: Annotated[list[NoteDecision], _many(NoteDecision)] = Field(
        default_factory=list, description="Chữ nghi in sai"
    )
    core: Lines = Field(default_factory=list, description="Các mục «nhiệm vụ trọng tâm», đứng riêng")
    tasks: Annotated[list[TaskDecision], _many(TaskDecision)] = Field(default_factory=list, description="Các nhiệm vụ")
    assigns: Annotated[list[AssignDecision], _many(AssignDecision)] = Field(
        default_factory=list, description="Việc nghị quyết giao, không tính là nhiệm vụ"
    )
    overrules: dict[Text, Text] = Field(default_factory=dict, description="Đoạn -> vì sao đoạn đó không là nhiệm vụ")


class BecameDecision(_Record):
    """Điều một nguồn ghi về thay đổi của cơ quan."""

    event: Text = Field(description="Việc đã xảy ra, theo nguồn")
    when: Text = Field(description="Ngày")
    when_is: Literal["announced", "effective"] = Field(description="announced: công bố · effective: có hiệu lực")
    related_now: Text | None = Field(None, description="Cơ quan liên quan hiện nay, theo nguồn")
    source: Annotated[list[Text], _many(Text)] = Field(min_length=1, description="Địa chỉ của nguồn (một hoặc nhiều)")


class AgencyDecision(_Record):
    """Một cơ quan, một nhóm cơ quan, hoặc một nhóm người được giao việc."""

    name: Text = Field(description="Tên như in")
    kind: AgencyKind = Field("body", description="body: một cơ quan · class: một nhóm · persons: một nhóm người")
    variants: Lines = Field(default_factory=list, description="Các cách viết khác đã in")
    member_of: Annotated[list[Id], _many(Id)] = Field(
        default_factory=list, description="Mã các nhóm mà cơ quan này thuộc về"
    )
    became: Annotated[list[BecameDecision], _many(BecameDecision)] = Field(
        default_factory=list, description="Thay đổi về sau, theo nguồn"
    )


class QuoteDecision(_Record):
    """Một câu trích và đoạn in nó."""

    clause: Text = Field(description="Mã đoạn, ví dụ 15-nq-tw#II.1")
    text: Text = Field(description="Câu chữ, trích đúng")


class StatusDecision(_Record):
    """Điều một nguồn ghi về văn bản sau này."""

    relation: StatusRelation = Field(
        description="replaced_by: thay thế · amended_by: sửa đổi · continued_by: tiếp tục · same_subject: cùng vấn đề"
    )
    number: Text = Field(description="Số văn bản kế tiếp")
    date: Text = Field(description="Ngày, tháng hoặc năm của văn bản kế tiếp")
    source: Annotated[list[Text], _many(Text)] = Field(min_length=1, description="Địa chỉ của nguồn (một hoặc nhiều)")
    note: OptionalText = Field("", description="Ghi chú ngắn")
    of: OptionalText = Field("", description="Văn bản mà câu này nói tới, khi là văn bản kế tiếp")
    possible: Literal["true", "false"] = Field("false", description="true: suy ra, hiện là «có thể liên quan»")


class RegulationDecision(_Record):
    """Điều các văn bản đang có không tự nói về một văn bản được viện dẫn."""

    names: Lines = Field(default_factory=list, description="Tên in, cho văn bản chỉ được gọi tên")
    title: QuoteDecision | None = Field(None, description="Tên văn bản, trích đúng từ đoạn in nó")
    carries: Annotated[list[QuoteDecision], _many(QuoteDecision)] = Field(
        default_factory=list, description="Văn bản ban hành kèm theo, như in"
    )
    status: Annotated[list[StatusDecision], _many(StatusDecision)] = Field(
        default_factory=list, description="Điều các nguồn ghi về sau; không có nguồn thì bỏ"
    )


class RedirectsFile(_Record):
    """plans/redirects.yml: mã cũ -> mã hiện nay."""

    redirects: Annotated[dict[Text, Text], BeforeValidator(_filled, json_schema_input_type=dict[Text, Text] | None)] = (
        Field(default_factory=dict, description="mã cũ: mã hiện nay")
    )
