"""Amounts in words in Hindi, where every number below a hundred has a word of its own.

in_words(1_180_000, HINDI)          # eleven thousand eight hundred rupees, as a cheque says it
"""

from desktop_app.accounting.amount_words import Wording

_BELOW_HUNDRED = """
शून्य एक दो तीन चार पाँच छह सात आठ नौ
दस ग्यारह बारह तेरह चौदह पंद्रह सोलह सत्रह अठारह उन्नीस
बीस इक्कीस बाईस तेईस चौबीस पच्चीस छब्बीस सत्ताईस अट्ठाईस उनतीस
तीस इकतीस बत्तीस तैंतीस चौंतीस पैंतीस छत्तीस सैंतीस अड़तीस उनतालीस
चालीस इकतालीस बयालीस तैंतालीस चौवालीस पैंतालीस छियालीस सैंतालीस अड़तालीस उनचास
पचास इक्यावन बावन तिरपन चौवन पचपन छप्पन सत्तावन अट्ठावन उनसठ
साठ इकसठ बासठ तिरसठ चौंसठ पैंसठ छियासठ सड़सठ अड़सठ उनहत्तर
सत्तर इकहत्तर बहत्तर तिहत्तर चौहत्तर पचहत्तर छिहत्तर सतहत्तर अठहत्तर उन्यासी
अस्सी इक्यासी बयासी तिरासी चौरासी पचासी छियासी सतासी अठासी नवासी
नब्बे इक्यानवे बानवे तिरानवे चौरानवे पचानवे छियानवे सतानवे अठानवे निन्यानवे
"""

HINDI = Wording(
    below_hundred=tuple(_BELOW_HUNDRED.split()),
    hundred="सौ",
    thousand="हज़ार",
    lakh="लाख",
    crore="करोड़",
    rupee="{words} रुपया",
    rupees="{words} रुपये",
    broken="{rupees} {paise} पैसे",
    paise_alone="{paise} पैसे",
    only="{amount} मात्र",
    minus="ऋण {amount}",
)
