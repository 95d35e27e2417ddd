/**
 * How cultures write money, as .NET 10 has it: a line for all that do it alike, with symbol, digits behind the point,
 * patterns of positive and negative amounts, sizes of the groups, decimal separator, group separator, minus sign and
 * names. Printed by the recorder of DotLiquid's answers, `--currencies`.
 */
const table = `
$|0|0|2|3|,|.|-|es-CL
$|2|0|1|3|,|\u00a0|-|af-NA
$|2|0|1|3|.|,|-|chr-US en-AG en-AI en-AS en-AU en-BB en-BM en-BS en-BZ en-CA en-CC en-CK en-CX en-DM en-FJ en-GD en-GU en-GY en-JM en-KI en-KN en-KY en-LC en-LR en-MH en-MP en-MS en-NA en-NF en-NR en-NU en-NZ en-PN en-PR en-SB en-SG en-TK en-TT en-TV en-UM en-US en-VC en-VI es-BZ es-CU es-MX es-PR es-SV es-US haw-US ms-SG naq-NA vai-LR vai-Latn-LR vai-Vaii-LR zh-Hans-SG zh-Hant-TW zh-SG zh-TW
$|2|0|2|3|,|.|-|es-EC
$|2|2|12|3|,|.|-|nl-BQ nl-SR
$|2|2|9|0|.|,|-|en-US-POSIX
$|2|2|9|3|,|.|-|es-AR es-CO es-UY ms-BN yrl-CO
$|2|2|9|3|.|,|-|lkt-US mi-NZ qu-EC ta-SG
$|2|2|9|3|.|⹁|-|ff-Adlm-LR
$|2|3|8|3|,|\u00a0|-|ff-Latn-LR fr-CA
AED|2|0|1|3|.|,|-|en-AE
Afl.|2|2|12|3|,|.|-|nl-AW
Ar|0|0|1|3|.|,|-|en-MG
Ar|0|2|9|3|.|,|-|mg-MG
Ar|0|3|8|3|,|\u202f|-|fr-MG
B/.|2|0|1|3|.|,|-|es-PA
Br|2|0|1|3|.|,|-|om-ET so-ET ti-ET
Br|2|3|8|3|,|\u00a0|-|be-BY ru-BY
Bs.S|2|0|2|3|,|.|-|es-VE
Bs.S|2|2|9|3|,|.|-|yrl-VE
Bs|2|0|1|3|,|.|-|es-BO
Bs|2|2|9|3|,|.|-|qu-BO
C$|2|0|1|3|.|,|-|es-NI
CF|0|3|8|3|,|\u202f|-|fr-KM
CF|0|3|8|3|٫|٬|\u061c-|ar-KM
CHF|2|2|2|3|.|’|-|de-CH en-CH it-CH
CHF|2|2|9|3|,|’|-|wae-CH
CHF|2|2|9|3|.|’|-|de-LI
CHF|2|3|8|3|,|\u00a0|-|pt-CH
CHF|2|3|8|3|.|’|−|gsw-CH gsw-LI rm-CH
CHF|2|3|8|3|.|\u202f|-|fr-CH
DA|2|1|5|3|,|\u00a0|-|kab-DZ
DA|2|3|8|3|,|\u202f|-|fr-DZ
DT|3|3|8|3|,|\u202f|-|fr-TN
Db|2|3|8|3|,|\u00a0|-|pt-ST
D|2|0|1|3|.|,|-|en-GM
D|2|2|9|3|.|⹁|-|ff-Adlm-GM
D|2|3|8|3|,|\u00a0|-|ff-Latn-GM
E|2|0|1|3|.|,|-|en-SZ
FBu|0|0|1|3|.|,|-|en-BI
FBu|0|1|5|3|,|.|-|rn-BI
FBu|0|3|8|3|,|\u202f|-|fr-BI
FCFA|0|0|1|3|,|.|-|es-GQ mua-CM
FCFA|0|0|1|3|.|,|-|en-CM
FCFA|0|0|2|3|,|.|-|sg-CF
FCFA|0|1|5|3|,|\u00a0|-|agq-CM
FCFA|0|2|9|3|,|.|-|jgo-CM kkj-CM nnh-CM
FCFA|0|2|9|3|.|,|-|mgo-CM
FCFA|0|3|8|3|,|.|-|ln-CF ln-CG
FCFA|0|3|8|3|,|\u00a0|-|bas-CM dua-CM ewo-CM ff-CM ff-Latn-CM ksf-CM nmg-CM pt-GQ yav-CM
FCFA|0|3|8|3|,|\u202f|-|fr-CF fr-CG fr-CM fr-GA fr-GQ fr-TD
FCFA|0|3|8|3|٫|٬|\u061c-|ar-TD
FCFP|0|3|8|3|,|\u202f|-|fr-NC fr-PF fr-WF
FC|2|1|5|3|,|.|-|lu-CD
FC|2|2|9|3|,|.|-|sw-CD
FC|2|3|8|3|,|.|-|ln-CD
FC|2|3|8|3|,|\u202f|-|fr-CD
FG|0|2|9|3|.|⹁|-|ff-Adlm-GN
FG|0|3|8|3|,|\u00a0|-|ff-GN ff-Latn-GN
FG|0|3|8|3|,|\u202f|-|fr-GN
Fdj|0|0|1|3|.|,|-|so-DJ
Fdj|0|3|8|3|,|\u202f|-|fr-DJ
Fdj|0|3|8|3|٫|٬|\u061c-|ar-DJ
Ft|2|3|8|3|,|\u00a0|-|hu-HU
F\u202fCFA|0|0|1|3|.|,|-|bm-ML ee-TG yo-BJ
F\u202fCFA|0|1|5|3|.|\u00a0|-|dje-NE khq-ML ses-ML twq-NE
F\u202fCFA|0|2|9|3|,|.|-|wo-SN
F\u202fCFA|0|2|9|3|.|,|-|ha-NE
F\u202fCFA|0|3|8|3|,|\u00a0|-|dyo-SN ff-BF ff-GW ff-Latn-BF ff-Latn-GW ff-Latn-NE ff-Latn-SN ff-NE ff-SN pt-GW
F\u202fCFA|0|3|8|3|,|\u202f|-|fr-BF fr-BJ fr-CI fr-ML fr-NE fr-SN fr-TG
GHS|2|3|8|3|,|\u00a0|-|ff-GH
GH₵|2|0|1|3|.|,|-|ak-GH ee-GH en-GH
GH₵|2|2|9|3|.|,|-|ha-GH
GH₵|2|2|9|3|.|⹁|-|ff-Adlm-GH
GH₵|2|3|8|3|,|\u00a0|-|ff-Latn-GH
GMD|2|3|8|3|,|\u00a0|-|ff-GM
Gs.|0|2|12|3|,|.|-|es-PY
G|2|3|8|3|,|\u202f|-|fr-HT
HK$|2|0|1|3|.|,|-|en-HK yue-HK yue-Hant-HK zh-HK zh-Hans-HK zh-Hant-HK
IRR|0|2|9|3|٫|٬|\u200e-\u200e|lrc-IR mzn-IR
IRR|0|3|8|3|٫|٬|\u200f-|ckb-IR
KM|2|3|8|3|,|.|-|bs-BA bs-Latn-BA sr-Latn-BA
KM|2|3|8|3|,|.|−|hr-BA
KPW|0|0|1|3|.|,|-|ko-KP
Ksh|2|0|16|3|.|,|-|luy-KE
Ksh|2|0|1|3|.|,|-|dav-KE ebu-KE en-KE guz-KE kam-KE ki-KE kln-KE mas-KE mer-KE om-KE saq-KE so-KE teo-KE
Ksh|2|1|5|3|.|,|-|luo-KE
Ksh|2|2|9|3|.|,|-|sw-KE
Kz|2|3|8|3|,|.|-|ln-AO
Kz|2|3|8|3|,|\u00a0|-|pt-AO
K|0|3|8|3|.|,|-|my-MM
K|2|0|1|3|.|,|-|bem-ZM en-PG en-ZM
Kč|2|3|8|3|,|\u00a0|-|cs-CZ
LRD|2|3|8|3|,|\u00a0|-|ff-LR
LS|0|3|8|3|,|\u202f|-|fr-SY
Lekë|0|3|8|3|,|\u00a0|-|sq-AL
Le|2|0|1|3|.|,|-|en-SL
Le|2|2|9|3|.|⹁|-|ff-Adlm-SL
Le|2|3|8|3|,|\u00a0|-|ff-Latn-SL
L|2|0|1|3|.|,|-|es-HN
L|2|3|8|3|,|.|-|ro-MD
L|2|3|8|3|,|\u00a0|-|ru-MD
MAD|2|1|5|3|,|\u00a0|-|shi-Latn-MA shi-MA shi-Tfng-MA zgh-MA
MAD|2|3|8|3|,|.|-|fr-MA
MAD|2|3|8|3|,|\u00a0|-|tzm-MA
MK|2|0|1|3|.|,|-|en-MW
MOP$|2|0|1|3|.|,|-|en-MO zh-Hans-MO zh-Hant-MO zh-MO
MOP$|2|3|8|3|,|\u00a0|-|pt-MO
MTn|2|1|5|3|,|.|-|seh-MZ
MTn|2|2|9|3|,|.|-|mgh-MZ
MTn|2|3|8|3|,|\u00a0|-|pt-MZ
NAf.|2|0|1|3|.|,|-|en-SX
NAf.|2|2|12|3|,|.|-|nl-CW nl-SX
NGN|2|3|8|3|,|\u00a0|-|ff-NG
Nfk|2|0|1|3|.|,|-|en-ER ti-ER
Nfk|2|3|8|3|٫|٬|\u061c-|ar-ER
Nu.|2|0|1|3,2|.|,|-|dz-BT
P|2|0|1|3|.|,|-|en-BW
Q|2|0|1|3|.|,|-|es-GT
R$|2|0|1|3|.|,|-|es-BR
R$|2|2|9|3|,|.|-|kgp-BR pt-BR yrl-BR
RD$|2|0|1|3|.|,|-|es-DO
RF|0|0|1|3|.|,|-|en-RW
RF|0|2|9|3|,|.|-|rw-RW
RF|0|3|8|3|,|\u202f|-|fr-RW
RM|2|0|1|3|.|,|-|en-MY ms-MY
RM|2|2|9|3|.|,|-|ta-MY
RON|2|3|8|3|,|.|-|ro-RO
RSD|0|3|8|3|,|.|-|sr-Cyrl-RS sr-Latn-RS sr-RS
Rf|2|2|9|3|.|,|-|en-MV
Rp|2|0|1|3|,|.|-|id-ID in-ID ms-ID su-ID su-Latn-ID
Rp|2|2|9|3|,|.|-|jv-ID
Rs.|2|0|1|3,2|.|,|-|ta-LK
Rs|2|0|1|3|.|,|-|en-MU en-PK
Rs|2|0|1|3|.|,|\u200e-|ur-PK
Rs|2|2|9|3|.|\u00a0|-|mfe-MU
Rs|2|2|9|3|٫|٬|\u200e-\u200e|ps-PK
Rs|2|3|8|3|,|\u202f|-|fr-MU
Rs|2|3|8|3|٫|٬|\u061c-|sd-Arab-PK sd-PK
R|2|0|1|3|,|\u00a0|-|af-ZA en-ZA
R|2|0|1|3|.|,|-|en-LS zu-ZA
R|2|0|1|3|.|\u00a0|-|xh-ZA
S/|2|2|9|3|.|,|-|es-PE qu-PE
SDG|2|0|1|3|.|,|-|en-SD
SLE|2|3|8|3|,|\u00a0|-|ff-SL
SR|2|0|1|3|.|,|-|en-SC
SR|2|3|8|3|,|\u202f|-|fr-SC
S|0|0|1|3|.|,|-|so-SO
S|0|3|8|3|٫|٬|\u061c-|ar-SO
T$|2|0|1|3|.|,|-|en-TO
T$|2|2|9|3|.|,|-|to-TO
TMT|2|3|8|3|,|\u00a0|-|tk-TM
TSh|2|0|1|3|.|,|-|en-TZ jmc-TZ kde-TZ mas-TZ rof-TZ vun-TZ
TSh|2|1|5|3|.|,|-|bez-TZ ksb-TZ rwk-TZ sbp-TZ
TSh|2|2|9|3|.|,|-|lag-TZ sw-TZ
TSh|2|3|8|3|.|,|-|asa-TZ
UM|2|2|9|3|.|⹁|-|ff-Adlm-MR
UM|2|3|8|3|,|\u00a0|-|ff-Latn-MR ff-MR
UM|2|3|8|3|,|\u202f|-|fr-MR
US$|2|0|1|3|.|,|-|en-DG en-FM en-IO en-PW en-TC en-VG en-ZW nd-ZW sn-ZW
US$|2|3|8|3|,|\u00a0|-|pt-TL
USh|0|0|1|3|.|,|-|cgg-UG en-UG nyn-UG teo-UG
USh|0|1|5|3|.|,|-|lg-UG
USh|0|2|9|3|.|,|-|sw-UG
USh|0|3|8|3|.|,|-|xog-UG
VT|0|0|1|3|.|,|-|en-VU
VT|0|3|8|3|,|\u202f|-|fr-VU
WS$|2|0|1|3|.|,|-|en-WS
den|2|3|8|3|,|\u00a0|-|sq-MK
kr.|0|3|8|3|,|.|-|is-IS
kr.|2|0|2|3|,|.|-|kl-GL
kr.|2|3|8|3|,|.|-|da-DK da-GL en-DK
kr.|2|3|8|3|,|.|−|fo-DK
kr|2|2|12|3|,|\u00a0|−|nb-NO nb-SJ no-NO
kr|2|3|8|3|,|.|−|fo-FO
kr|2|3|8|3|,|\u00a0|-|en-SE
kr|2|3|8|3|,|\u00a0|−|nn-NO se-NO se-SE sv-SE
soʻm|2|3|8|3|,|\u00a0|-|uz-Latn-UZ uz-UZ
zł|2|3|8|3|,|\u00a0|-|pl-PL
£|2|0|1|3|.|,|-|cy-GB en-FK en-GB en-GG en-GI en-IM en-JE en-SH en-SS ga-GB gd-GB gv-IM kw-GB nus-SS
£|2|3|8|3|٫|٬|\u061c-|ar-SS
¤|2|0|16|3|.|,|-|luy
¤|2|0|1|3,2|.|,|-|dz gu hi hi-Latn pa pa-Guru sa ta te
¤|2|0|1|3|,|.|-|id in mua su su-Latn tr
¤|2|0|1|3|,|\u00a0|-|af
¤|2|0|1|3|.|,|-|ak am bem bho bm ceb cgg chr cy dav doi ebu ee en en-001 en-POSIX es-419 fil ga gd guz gv haw ig ja jmc kam kde ki kln kn ko ks-Deva kw mas mer ml mr ms mt naq nd nus nyn om or pcm rof saq si sn so teo th ti tl ug vai vai-Latn vai-Vaii vun yo yue yue-Hans yue-Hant zh zh-CHS zh-CHT zh-Hans zh-Hant zu
¤|2|0|1|3|.|,|\u200e-|ur
¤|2|0|1|3|.|\u00a0|-|xh
¤|2|0|1|3|٫|٬|\u200e-\u200e|ks ks-Arab
¤|2|0|1|3|٫|٬|\u200e−|fa
¤|2|0|2|3|,|.|-|kl lo sg
¤|2|1|5|3,2|.|,|-|bn ccp
¤|2|1|5|3|,|.|-|km lu rn seh
¤|2|1|5|3|,|\u00a0|-|agq kab shi shi-Latn shi-Tfng zgh
¤|2|1|5|3|.|,|-|bez ksb lg luo rwk sbp
¤|2|1|5|3|.|\u00a0|-|dje khq ses twq
¤|2|2|11|3|,|.|-|fy
¤|2|2|12|3|,|.|-|nl
¤|2|2|12|3|,|\u00a0|−|nb no
¤|2|2|9|3,2|.|,|-|as brx ne
¤|2|2|9|3|,|.|-|fur ia ia-001 jgo jv kgp kkj mgh nnh pt rw wo yrl
¤|2|2|9|3|,|\u00a0|-|eo eo-001 os
¤|2|2|9|3|,|’|-|wae
¤|2|2|9|3|.|,|-|bgc bo ha ii kok lag lkt mai mg mgo mi mn mni mni-Beng qu raj sat sat-Olck sd-Deva sw to yi yi-001
¤|2|2|9|3|.|\u00a0|-|mfe
¤|2|2|9|3|.|⹁|-|ff-Adlm
¤|2|2|9|3|٫|٬|\u200e-\u200e|lrc mzn pa-Arab ps uz-Arab
¤|2|3|8|3|,|.|-|ast az az-Cyrl az-Latn bs bs-Cyrl bs-Latn ca da de dsb el es gl hsb is it ku lb ln mk ro sc sr sr-Cyrl sr-Latn vi
¤|2|3|8|3|,|.|−|eu fo hr sl
¤|2|3|8|3|,|\u00a0|-|bas be bg br cs cv dua dyo ewo ff ff-Latn hu hy ka kea kk ksf ky lv nmg pl ru sah sk smn sq tg tk tt tzm uk uz uz-Cyrl uz-Latn yav
¤|2|3|8|3|,|\u00a0|−|et fi ksh lt nn se sv
¤|2|3|8|3|,|\u202f|-|fr
¤|2|3|8|3|.|,|-|asa ce en-150 my xog
¤|2|3|8|3|.|,|\u200e-|he iw
¤|2|3|8|3|.|’|−|gsw rm
¤|2|3|8|3|٫|٬|\u061c-|ar ar-001 sd sd-Arab
¤|2|3|8|3|٫|٬|\u200f-|ckb
¥|2|0|1|3|.|,|-|zh-CN zh-Hans-CN
¥|2|2|9|3|.|,|-|bo-CN ii-CN
КМ|2|3|8|3|,|.|-|bs-Cyrl-BA sr-BA sr-Cyrl-BA
ден.|2|3|8|3|,|.|-|mk-MK
лв.|2|3|8|3|,|\u00a0|-|bg-BG
сом.|2|3|8|3|,|\u00a0|-|tg-TJ
сом|2|3|8|3|,|\u00a0|-|ky-KG ru-KG
сўм|2|3|8|3|,|\u00a0|-|uz-Cyrl-UZ
֏|2|3|8|3|,|\u00a0|-|hy-AM
؋|0|2|9|3|٫|٬|\u200e-\u200e|ps-AF uz-AF uz-Arab-AF
؋|0|2|9|3|٫|٬|\u200e−|fa-AF
أ.م.|2|3|8|3|٫|٬|\u061c-|ar-MR
ج.س.|2|3|8|3|٫|٬|\u061c-|ar-SD
ج.م.\u200f|2|3|8|3|٫|٬|\u061c-|ar-EG
د.أ.\u200f|3|3|8|3|٫|٬|\u061c-|ar-JO
د.إ.\u200f|2|3|8|3|.|,|\u200e-|ar-AE
د.ب.\u200f|3|3|8|3|٫|٬|\u061c-|ar-BH
د.ت.\u200f|3|3|8|3|,|.|\u200e-|ar-TN
د.ج.\u200f|2|3|8|3|,|.|\u200e-|ar-DZ
د.ع.\u200f|0|2|9|3|٫|٬|\u200e-\u200e|lrc-IQ
د.ع.\u200f|0|3|8|3|٫|٬|\u061c-|ar-IQ
د.ع.\u200f|0|3|8|3|٫|٬|\u200f-|ckb-IQ
د.ك.\u200f|3|3|8|3|٫|٬|\u061c-|ar-KW
د.ل.\u200f|3|3|8|3|,|.|\u200e-|ar-LY
د.م.\u200f|2|3|8|3|,|.|\u200e-|ar-MA
د.م.\u200f|2|3|8|3|.|,|\u200e-|ar-EH
ر.س.\u200f|2|3|8|3|٫|٬|\u061c-|ar-SA
ر.ع.\u200f|3|3|8|3|٫|٬|\u061c-|ar-OM
ر.ق.\u200f|2|3|8|3|٫|٬|\u061c-|ar-QA
ر.ي.\u200f|0|3|8|3|٫|٬|\u061c-|ar-YE
ر|2|2|9|3|٫|٬|\u200e-\u200e|pa-Arab-PK pa-PK
ریال|0|0|1|3|٫|٬|\u200e−|fa-IR
ل.س.\u200f|0|3|8|3|٫|٬|\u061c-|ar-SY
ل.ل.\u200f|0|3|8|3|٫|٬|\u061c-|ar-LB
नेरू|2|2|9|3,2|.|,|-|ne-NP
৳|2|1|5|3,2|.|,|-|bn-BD ccp-BD
රු.|2|0|1|3|.|,|-|si-LK
฿|2|0|1|3|.|,|-|th-TH
ብር|2|0|1|3|.|,|-|am-ET
៛|2|1|5|3|,|.|-|km-KH
​|2|3|8|3|$|\u00a0|-|kea-CV pt-CV
₡|2|0|1|3|,|\u00a0|-|es-CR
₦|2|0|1|3|.|,|-|en-NG ig-NG pcm-NG yo-NG
₦|2|2|9|3|.|,|-|ha-NG
₦|2|2|9|3|.|⹁|-|ff-Adlm-NG
₦|2|3|8|3|,|\u00a0|-|ff-Latn-NG
₩|0|0|1|3|.|,|-|ko-KR
₪|2|0|1|3|.|,|-|en-IL
₪|2|3|8|3|.|,|\u200e-|he-IL iw-IL
₪|2|3|8|3|٫|٬|\u061c-|ar-IL ar-PS
₫|0|3|8|3|,|.|-|vi-VN
€|2|0|1|3|,|.|-|tr-CY
€|2|0|1|3|.|,|-|en-AT en-BE en-CY en-DE en-FI en-IE en-MT en-NL en-SI ga-IE mt-MT
€|2|2|11|3|,|.|-|fy-NL
€|2|2|12|3|,|.|-|nl-BE nl-NL
€|2|2|9|3|,|.|-|de-AT fur-IT
€|2|3|8|3|,|.|-|ast-ES ca-AD ca-ES ca-FR ca-IT de-BE de-DE de-IT de-LU dsb-DE el-CY el-GR es-EA es-ES es-IC fr-LU gl-ES hsb-DE it-IT it-SM it-VA lb-LU sc-IT sr-Cyrl-ME sr-Cyrl-XK sr-Latn-ME sr-Latn-XK sr-ME sr-XK
€|2|3|8|3|,|.|−|eu-ES hr-HR sl-SI
€|2|3|8|3|,|\u00a0|-|br-FR lv-LV pt-LU pt-PT sk-SK smn-FI sq-XK
€|2|3|8|3|,|\u00a0|−|et-EE fi-FI ksh-DE lt-LT se-FI sv-AX sv-FI
€|2|3|8|3|,|\u202f|-|fr-BE fr-BL fr-FR fr-GF fr-GP fr-MC fr-MF fr-MQ fr-PM fr-RE fr-YT
€|2|3|8|3|.|’|−|gsw-FR
₭|0|0|2|3|,|.|-|lo-LA
₮|2|2|9|3|.|,|-|mn-MN
₱|2|0|1|3|.|,|-|ceb-PH en-PH fil-PH tl-PH
₱|2|3|8|3|,|.|-|es-PH
₴|2|3|8|3|,|\u00a0|-|ru-UA uk-UA
₸|2|3|8|3|,|\u00a0|-|kk-KZ ru-KZ
₹|2|0|1|3,2|.|,|-|bn-IN en-IN gu-IN hi-IN hi-Latn-IN pa-Guru-IN pa-IN sa-IN ta-IN te-IN
₹|2|0|1|3|.|,|-|bho-IN doi-IN kn-IN ks-Deva-IN ml-IN mr-IN or-IN
₹|2|0|1|3|٫|٬|\u200e-\u200e|ks-Arab-IN ks-IN
₹|2|1|5|3,2|.|,|-|ccp-IN
₹|2|2|9|3,2|.|,|-|as-IN brx-IN ne-IN
₹|2|2|9|3,2|٫|٬|\u200e-\u200e|ur-IN
₹|2|2|9|3|.|,|-|bgc-IN bo-IN kok-IN mai-IN mni-Beng-IN mni-IN raj-IN sat-IN sat-Olck-IN sd-Deva-IN sd-IN
₺|2|0|1|3|,|.|-|tr-TR
₺|2|3|8|3|,|.|-|ku-TR
₼|2|3|8|3|,|.|-|az-AZ az-Cyrl-AZ az-Latn-AZ
₽|2|2|9|3|,|\u00a0|-|os-RU
₽|2|3|8|3|,|\u00a0|-|cv-RU ru-RU sah-RU tt-RU
₽|2|3|8|3|.|,|-|ce-RU
₾|2|2|9|3|,|\u00a0|-|os-GE
₾|2|3|8|3|,|\u00a0|-|ka-GE
𞤅𞤊𞤀|0|2|9|3|.|⹁|-|ff-Adlm-BF ff-Adlm-GW ff-Adlm-NE ff-Adlm-SN
𞤊𞤅𞤊𞤀|0|2|9|3|.|⹁|-|ff-Adlm-CM
￥|0|0|1|3|.|,|-|ja-JP
￥|2|0|1|3|.|,|-|ug-CN yue-CN yue-Hans-CN
`

/** How a culture writes money. */
export interface CurrencyFormat {
  readonly symbol: string
  readonly digits: number
  /** `#` stands for the number, `$` for the symbol, `-` for the sign. */
  readonly positive: string
  readonly negative: string
  /** From the right; the last one repeats, 0 ends the grouping. */
  readonly groups: readonly number[]
  readonly decimal: string
  readonly group: string
  readonly minus: string
}

const positives = '$#,#$,$ #,# $'.split(',')
const negatives = '($#),-$#,$-#,$#-,(#$),-#$,#-$,#$-,-# $,-$ #,# $-,$ #-,$ -#,#- $,($ #),(# $),$- #'.split(',')

let formats: Map<string, CurrencyFormat> | undefined

/** By the name of a culture in any case; undefined for one that isn't in the table. */
export function currencyFormat(culture: string): CurrencyFormat | undefined {
  formats ??= new Map(table.trim().split('\n').flatMap(readRow))
  return formats.get(culture.toLowerCase())
}

function readRow(row: string): [string, CurrencyFormat][] {
  const [symbol = '', digits, positive, negative, groups = '', decimal = '', group = '', minus = '', names = ''] =
    row.split('|')
  const format: CurrencyFormat = {
    symbol,
    digits: Number(digits),
    positive: positives[Number(positive)] ?? '',
    negative: negatives[Number(negative)] ?? '',
    groups: groups.split(',').map(Number),
    decimal,
    group,
    minus,
  }
  return names.split(' ').map((name) => [name.toLowerCase(), format])
}
