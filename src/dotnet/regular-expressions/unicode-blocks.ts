/** The blocks that `\p{Is…}` knows, with their first and last character in hexadecimal. */
const table = `
IsAlphabeticPresentationForms FB00 FB4F|IsArabic 0600 06FF|IsArabicPresentationForms-A FB50 FDFF|IsArabicPresentationForms-B FE70 FEFF
IsArmenian 0530 058F|IsArrows 2190 21FF|IsBasicLatin 0000 007F|IsBengali 0980 09FF|IsBlockElements 2580 259F|IsBopomofo 3100 312F
IsBopomofoExtended 31A0 31BF|IsBoxDrawing 2500 257F|IsBraillePatterns 2800 28FF|IsBuhid 1740 175F|IsCJKCompatibility 3300 33FF
IsCJKCompatibilityForms FE30 FE4F|IsCJKCompatibilityIdeographs F900 FAFF|IsCJKRadicalsSupplement 2E80 2EFF|IsCJKSymbolsandPunctuation 3000 303F
IsCJKUnifiedIdeographs 4E00 9FFF|IsCJKUnifiedIdeographsExtensionA 3400 4DBF|IsCherokee 13A0 13FF|IsCombiningDiacriticalMarks 0300 036F
IsCombiningDiacriticalMarksforSymbols 20D0 20FF|IsCombiningHalfMarks FE20 FE2F|IsCombiningMarksforSymbols 20D0 20FF|IsControlPictures 2400 243F
IsCurrencySymbols 20A0 20CF|IsCyrillic 0400 04FF|IsCyrillicSupplement 0500 052F|IsDevanagari 0900 097F|IsDingbats 2700 27BF
IsEnclosedAlphanumerics 2460 24FF|IsEnclosedCJKLettersandMonths 3200 32FF|IsEthiopic 1200 137F|IsGeneralPunctuation 2000 206F
IsGeometricShapes 25A0 25FF|IsGeorgian 10A0 10FF|IsGreek 0370 03FF|IsGreekExtended 1F00 1FFF|IsGreekandCoptic 0370 03FF|IsGujarati 0A80 0AFF
IsGurmukhi 0A00 0A7F|IsHalfwidthandFullwidthForms FF00 FFEF|IsHangulCompatibilityJamo 3130 318F|IsHangulJamo 1100 11FF|IsHangulSyllables AC00 D7AF
IsHanunoo 1720 173F|IsHebrew 0590 05FF|IsHighPrivateUseSurrogates DB80 DBFF|IsHighSurrogates D800 DB7F|IsHiragana 3040 309F|IsIPAExtensions 0250 02AF
IsIdeographicDescriptionCharacters 2FF0 2FFF|IsKanbun 3190 319F|IsKangxiRadicals 2F00 2FDF|IsKannada 0C80 0CFF|IsKatakana 30A0 30FF
IsKatakanaPhoneticExtensions 31F0 31FF|IsKhmer 1780 17FF|IsKhmerSymbols 19E0 19FF|IsLao 0E80 0EFF|IsLatin-1Supplement 0080 00FF
IsLatinExtended-A 0100 017F|IsLatinExtended-B 0180 024F|IsLatinExtendedAdditional 1E00 1EFF|IsLetterlikeSymbols 2100 214F|IsLimbu 1900 194F
IsLowSurrogates DC00 DFFF|IsMalayalam 0D00 0D7F|IsMathematicalOperators 2200 22FF|IsMiscellaneousMathematicalSymbols-A 27C0 27EF
IsMiscellaneousMathematicalSymbols-B 2980 29FF|IsMiscellaneousSymbols 2600 26FF|IsMiscellaneousSymbolsandArrows 2B00 2BFF
IsMiscellaneousTechnical 2300 23FF|IsMongolian 1800 18AF|IsMyanmar 1000 109F|IsNumberForms 2150 218F|IsOgham 1680 169F
IsOpticalCharacterRecognition 2440 245F|IsOriya 0B00 0B7F|IsPhoneticExtensions 1D00 1D7F|IsPrivateUse E000 F8FF|IsPrivateUseArea E000 F8FF
IsRunic 16A0 16FF|IsSinhala 0D80 0DFF|IsSmallFormVariants FE50 FE6F|IsSpacingModifierLetters 02B0 02FF|IsSpecials FFF0 FFFF
IsSuperscriptsandSubscripts 2070 209F|IsSupplementalArrows-A 27F0 27FF|IsSupplementalArrows-B 2900 297F|IsSupplementalMathematicalOperators 2A00 2AFF
IsSyriac 0700 074F|IsTagalog 1700 171F|IsTagbanwa 1760 177F|IsTaiLe 1950 197F|IsTamil 0B80 0BFF|IsTelugu 0C00 0C7F|IsThaana 0780 07BF
IsThai 0E00 0E7F|IsTibetan 0F00 0FFF|IsUnifiedCanadianAboriginalSyllabics 1400 167F|IsVariationSelectors FE00 FE0F|IsYiRadicals A490 A4CF
IsYiSyllables A000 A48F|IsYijingHexagramSymbols 4DC0 4DFF`

export const unicodeBlocks: ReadonlyMap<string, readonly [number, number]> = new Map(
  table
    .trim()
    .split(/[|\n]/)
    .map((row) => {
      const [name = '', first = '', last = ''] = row.split(' ')
      return [name, [Number.parseInt(first, 16), Number.parseInt(last, 16)]]
    }),
)
