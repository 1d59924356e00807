"""Legacy fonts: TCVN3 and VNI turned into Unicode, recognised by the font's name or by the letters."""

import pytest

from generator.intake.readers import fonts
from generator.vietnamese import nfc

PAIRS = [
    # TCVN3, VNI, Unicode: one phrase for each row of letters
    (
        "Céng hoµ x· héi chñ nghÜa ViÖt Nam",
        "Coäng hoaø xaõ hoäi chuû nghóa Vieät Nam",
        "Cộng hoà xã hội chủ nghĩa Việt Nam",
    ),
    ("§éc lËp - Tù do - H¹nh phóc", "Ñoäc laäp - Töï do - Haïnh phuùc", "Độc lập - Tự do - Hạnh phúc"),
    ("nh\u00adng ®­êng lèi", "nhöng ñöôøng loái", "nhưng đường lối"),
    ("Uû ban nh©n d©n tØnh", "Uyû ban nhaân daân tænh", "Uỷ ban nhân dân tỉnh"),
    ("ph¸t triÓn kinh tÕ n«ng nghiÖp", "phaùt trieån kinh teá noâng nghieäp", "phát triển kinh tế nông nghiệp"),
    ("nh÷ng quy ®Þnh v÷ng ch¾c", "nhöõng quy ñònh vöõng chaéc", "những quy định vững chắc"),
    ("¨n qu¶, b»ng ®Æc s¾c, vÎ ®Ñp", "aên quaû, baèng ñaëc saéc, veû ñeïp", "ăn quả, bằng đặc sắc, vẻ đẹp"),
    ("kü thuËt, quý, quþ, kú, kû", "kyõ thuaät, quyù, quî, kyø, kyû", "kỹ thuật, quý, quỵ, kỳ, kỷ"),
]


@pytest.mark.parametrize(("tcvn3", "vni", "unicode"), PAIRS)
def test_both_tables_give_the_same_letters(tcvn3: str, vni: str, unicode: str) -> None:
    assert fonts.turned(tcvn3, "tcvn3") == unicode
    assert fonts.turned(vni, "vni") == unicode


def test_every_letter_of_the_alphabet_has_its_place_in_both_tables() -> None:
    letters = {nfc(v + t) for v in "aăâeêioôơuưy" for t in ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")} | {
        "đ"
    }
    accented = {letter for letter in letters if not letter.isascii()}
    assert accented <= set(fonts._TCVN3.values())
    assert accented | {letter.upper() for letter in accented} <= set(fonts._VNI.values())


@pytest.mark.parametrize(
    ("font", "table"),
    [
        (".VnTime", "tcvn3"),
        ("ABCDEF+.VnTimeH,Bold", "tcvn3"),
        (".VnArial Narrow", "tcvn3"),
        ("VnTime", "tcvn3"),
        ("VNI-Times", "vni"),
        ("ABCDEF+VNI-Helve-Bold", "vni"),
        ("TimesNewRomanPSMT", None),
        ("Tinos", None),
        ("VNItimes", "vni"),
        ("Vnesans", None),
    ],
)
def test_font_names(font: str, table: str | None) -> None:
    assert fonts.font_table(font) == table


@pytest.mark.parametrize(
    ("text", "font", "now"),
    [
        ("ViÖt Nam", ".VnTime", "Việt Nam"),
        ("kÕ ho¹ch", ".VnTimeH", "KẾ HOẠCH"),  # a font of capitals
        ("KÕ HO¹CH", "ABCDEF+.VnTimeH,Bold", "KẾ HOẠCH"),
        ("ÑAÛNG", "VNI-Times", "ĐẢNG"),
        ("Đã là Unicode", ".VnTime", "Đã là Unicode"),  # the file maps the font itself
        ("2031", ".VnTime", "2031"),
        ("", ".VnTime", ""),
        ("ViÖt Nam", "Arial", "ViÖt Nam"),
    ],
)
def test_a_conversion_is_told(text: str, font: str, now: str) -> None:
    got, repair = fonts.convert(text, font)
    assert got == now
    assert (repair is not None) == (text != now)
    if repair is not None:
        assert (repair.kind, repair.raw, repair.now) == ("font", text, now)


@pytest.mark.parametrize(
    ("text", "table"),
    [
        ("Thùc hiÖn NghÞ quyÕt cña TØnh uû vÒ ®æi míi ph­¬ng thøc l·nh ®¹o", "tcvn3"),
        ("Thöïc hieän Nghò quyeát cuûa Tænh uûy veà ñoåi môùi phöông thöùc laõnh ñaïo", "vni"),
        ("Thực hiện Nghị quyết của Tỉnh uỷ về đổi mới phương thức lãnh đạo", None),
        ("Thuc hien Nghi quyet cua Tinh uy ve doi moi phuong thuc lanh dao", None),
        ("Où êtes-vous né, à Noël, naïf garçon? Voilà déjà l'été.", None),
        ("Căn cứ ©2031 – 25 °C ± 2; diện tích 3 m²; ½ số hộ", None),
        ("", None),
    ],
)
def test_plain_text_by_its_letters(text: str, table: str | None) -> None:
    assert fonts.legacy(text) == table
