"""Countries and cities beside the words for what comes from there."""

from __future__ import annotations

_TABLE = """
france french frenchman frenchmen frenchwoman|germany german|italy italian|spain spanish spaniard
england english englishman englishmen|britain british briton|scotland scottish scot scots|wales welsh welshman
ireland irish irishman|america american|russia russian|china chinese|japan japanese|korea korean|india indian
greece greek|rome roman|egypt egyptian|turkey turkish turk|poland polish pole|portugal portuguese
netherlands dutch dutchman holland|belgium belgian|switzerland swiss|austria austrian|hungary hungarian
sweden swedish swede|norway norwegian|denmark danish dane|finland finnish finn|iceland icelandic|canada canadian
mexico mexican|brazil brazilian|argentina argentine argentinian|chile chilean|peru peruvian|cuba cuban
australia australian|africa african|europe european|asia asian|israel israeli|iran iranian persia persian
iraq iraqi|syria syrian|lebanon lebanese|jordan jordanian|kuwait kuwaiti|pakistan pakistani|afghanistan afghan
nepal nepalese nepali|tibet tibetan|mongolia mongolian mongol|vietnam vietnamese|thailand thai
philippines filipino philippine|indonesia indonesian|malaysia malaysian|kenya kenyan|nigeria nigerian
ethiopia ethiopian|libya libyan|tunisia tunisian|morocco moroccan|algeria algerian|somalia somali
ukraine ukrainian|serbia serbian serb|croatia croatian croat|bulgaria bulgarian|romania romanian|czechia czech
slovakia slovak|albania albanian|estonia estonian|latvia latvian|lithuania lithuanian|venice venetian
florence florentine|paris parisian|london londoner|vienna viennese|athens athenian|sparta spartan|troy trojan
carthage carthaginian|byzantium byzantine|hawaii hawaiian|texas texan|california californian|alaska alaskan
sicily sicilian|lorraine lorrainer|prussia prussian|armenia armenian|georgia georgian|azerbaijan azerbaijani
uganda ugandan|rwanda rwandan|zimbabwe zimbabwean|colombia colombian|venezuela venezuelan|ecuador ecuadorian
bolivia bolivian|jamaica jamaican|haiti haitian
"""

COUNTRY_OF: dict[str, str] = {}
for _row in _TABLE.replace("\n", "|").split("|"):
    for _word in _row.split():
        COUNTRY_OF[_word] = _row.split()[0]
        COUNTRY_OF.setdefault(_word + "s", _row.split()[0])
for _not_plural in ("poles", "turkeys", "chinas", "thais"):
    COUNTRY_OF.pop(_not_plural, None)
WHOLE_OF = {
    part: whole
    for whole, parts in {"britain": "england scotland wales", "america": "texas hawaii california alaska"}.items()
    for part in parts.split()
}
"""Of a country that is a part of another, that other."""
