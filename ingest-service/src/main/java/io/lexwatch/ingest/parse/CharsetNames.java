package io.lexwatch.ingest.parse;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds the charset behind a label as feeds write it, replacing it by its superset as browsers do. */
final class CharsetNames {

    private static final Map<String, String> SUPERSETS = Map.ofEntries(
            Map.entry("ISO-8859-1", "windows-1252"),
            Map.entry("US-ASCII", "windows-1252"),
            Map.entry("ISO-8859-9", "windows-1254"),
            Map.entry("ISO-8859-11", "x-windows-874"),
            Map.entry("TIS-620", "x-windows-874"),
            Map.entry("GB2312", "GB18030"),
            Map.entry("GBK", "GB18030"),
            Map.entry("Shift_JIS", "windows-31j"),
            Map.entry("EUC-KR", "x-windows-949"),
            Map.entry("Big5", "Big5-HKSCS"),
            Map.entry("x-MacCyrillic", "x-MacUkraine"));

    /** Labels in use that the platform does not know, or takes for a relative of what they mean. */
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("utf", "UTF-8"),
            Map.entry("u8", "UTF-8"),
            Map.entry("u16", "UTF-16"),
            Map.entry("u32", "UTF-32"),
            Map.entry("unicode", "UTF-16"),
            Map.entry("unicode11utf8", "UTF-8"),
            Map.entry("unicode20utf8", "UTF-8"),
            Map.entry("xunicode20utf8", "UTF-8"),
            Map.entry("ucs2", "UTF-16"),
            Map.entry("csucs2", "UTF-16"),
            Map.entry("ucs4", "UTF-32"),
            Map.entry("csucs4", "UTF-32"),
            Map.entry("iso10646ucs2", "UTF-16"),
            Map.entry("iso10646ucs4", "UTF-32"),
            Map.entry("gb231280", "GB2312"),
            Map.entry("chinese", "GB2312"),
            Map.entry("xgbk", "GBK"),
            Map.entry("eucgb2312cn", "GB2312"),
            Map.entry("big5tw", "Big5"),
            Map.entry("xxbig5", "Big5"),
            Map.entry("xsjis", "Shift_JIS"),
            Map.entry("mskanji", "windows-31j"),
            Map.entry("xeuc", "EUC-JP"),
            Map.entry("uhc", "x-windows-949"),
            Map.entry("ksc56011987", "x-windows-949"),
            Map.entry("johab", "x-Johab"),
            Map.entry("hebrew", "ISO-8859-8"),
            Map.entry("visual", "ISO-8859-8"),
            Map.entry("logical", "ISO-8859-8"),
            Map.entry("xmaccyrillic", "x-MacUkraine"),
            Map.entry("maccyrillic", "x-MacUkraine"),
            Map.entry("macgreek", "x-MacGreek"),
            Map.entry("maciceland", "x-MacIceland"),
            Map.entry("macroman", "x-MacRoman"),
            Map.entry("macintosh", "x-MacRoman"),
            Map.entry("mac", "x-MacRoman"),
            Map.entry("macturkish", "x-MacTurkish"),
            Map.entry("maclatin2", "x-MacCentralEurope"),
            Map.entry("koi8", "KOI8-R"),
            Map.entry("1250", "windows-1250"),
            Map.entry("1251", "windows-1251"),
            Map.entry("1252", "windows-1252"),
            Map.entry("1253", "windows-1253"),
            Map.entry("1254", "windows-1254"),
            Map.entry("1255", "windows-1255"),
            Map.entry("1256", "windows-1256"),
            Map.entry("1257", "windows-1257"),
            Map.entry("1258", "windows-1258"),
            Map.entry("msansi", "windows-1252"),
            Map.entry("msee", "windows-1250"),
            Map.entry("mscyrl", "windows-1251"),
            Map.entry("msgreek", "windows-1253"),
            Map.entry("msturk", "windows-1254"),
            Map.entry("mshebr", "windows-1255"),
            Map.entry("msarab", "windows-1256"),
            Map.entry("winbaltrim", "windows-1257"),
            Map.entry("win1251", "windows-1251"),
            Map.entry("win1252", "windows-1252"),
            Map.entry("936", "GBK"),
            Map.entry("ms936", "GBK"),
            Map.entry("949", "x-windows-949"),
            Map.entry("cp949", "x-windows-949"),
            Map.entry("ms950", "x-windows-950"),
            Map.entry("csibm1026", "IBM1026"),
            Map.entry("ebcdiccpbe", "IBM500"),
            Map.entry("950", "x-windows-950"),
            Map.entry("cp950", "x-windows-950"),
            Map.entry("932", "windows-31j"),
            Map.entry("cp874", "x-windows-874"),
            Map.entry("874", "x-windows-874"),
            Map.entry("cp1361", "x-Johab"),
            Map.entry("ibm858", "IBM00858"),
            Map.entry("csibm858", "IBM00858"),
            Map.entry("csibm273", "IBM273"),
            Map.entry("gb180302000", "GB18030"),
            Map.entry("isoir58", "GB2312"),
            Map.entry("csiso58gb231280", "GB2312"),
            Map.entry("xmacsimpchinese", "GB2312"),
            Map.entry("xmactradchinese", "Big5"),
            Map.entry("xmacjapanese", "Shift_JIS"),
            Map.entry("xmackorean", "EUC-KR"),
            Map.entry("hkscs", "Big5-HKSCS"),
            Map.entry("korean", "EUC-KR"),
            Map.entry("ksx1001", "EUC-KR"),
            Map.entry("ujis", "EUC-JP"),
            Map.entry("shiftjisx0213", "windows-31j"),
            Map.entry("shiftjis2004", "windows-31j"),
            Map.entry("sjisx0213", "windows-31j"),
            Map.entry("sjis2004", "windows-31j"),
            Map.entry("eucjisx0213", "EUC-JP"),
            Map.entry("eucjis2004", "EUC-JP"),
            Map.entry("iso2022jp1", "ISO-2022-JP-2"),
            Map.entry("iso2022jp3", "ISO-2022-JP-2"),
            Map.entry("iso2022jp2004", "ISO-2022-JP-2"),
            Map.entry("iso2022jpext", "ISO-2022-JP-2"),
            Map.entry("thai", "TIS-620"),
            Map.entry("tis6200", "TIS-620"),
            Map.entry("tis62025290", "TIS-620"),
            Map.entry("tis62025291", "TIS-620"),
            Map.entry("isoir166", "TIS-620"),
            Map.entry("iso8859112001", "TIS-620"),
            Map.entry("latin7", "ISO-8859-13"),
            Map.entry("l7", "ISO-8859-13"),
            Map.entry("maccenteuro", "x-MacCentralEurope"),
            Map.entry("maccentraleurope", "x-MacCentralEurope"),
            Map.entry("macce", "x-MacCentralEurope"),
            Map.entry("csibm855", "IBM855"),
            Map.entry("cspc775baltic", "IBM775"),
            Map.entry("ansi", "windows-1252"),
            Map.entry("iso88598i", "ISO-8859-8"),
            Map.entry("iso88598e", "ISO-8859-8"));

    private static final Map<String, Charset> KNOWN = known();

    private CharsetNames() {}

    static Optional<Charset> find(String label) {
        if (label == null || label.isBlank()) {
            return Optional.empty();
        }
        var found = KNOWN.get(key(label));
        return Optional.ofNullable(found).map(CharsetNames::superset);
    }

    /** Whether its characters are one byte each, so that any bytes whatever decode in it. */
    static boolean isSingleByte(Charset charset) {
        return charset instanceof SingleByteCharset
                || charset.canEncode() && charset.newEncoder().maxBytesPerChar() <= 1.0f;
    }

    /** Whether it is written in ASCII bytes that shift between tables, so that what it says always looks like ASCII. */
    static boolean isShifting(Charset charset) {
        return charset.name().startsWith("ISO-2022");
    }

    static boolean isWide(Charset charset) {
        return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
    }

    private static Charset superset(Charset charset) {
        var wider = SUPERSETS.get(charset.name());
        return wider != null && Charset.isSupported(wider) ? Charset.forName(wider) : charset;
    }

    private static Map<String, Charset> known() {
        var names = new HashMap<String, Charset>();
        for (var charset : Charset.availableCharsets().values()) {
            charset.aliases().forEach(alias -> names.putIfAbsent(key(alias), charset));
        }
        // A charset's own name goes before another's alias of the same spelling.
        Charset.availableCharsets().values().forEach(charset -> names.put(key(charset.name()), charset));
        LABELS.forEach((label, name) -> {
            if (Charset.isSupported(name)) {
                names.put(label, Charset.forName(name));
            }
        });
        CharsetTable.read().forEach((label, charset) -> names.putIfAbsent(key(label), charset));
        names.put("utf8", StandardCharsets.UTF_8);
        return names;
    }

    private static String key(String label) {
        var key = new StringBuilder(label.length());
        for (char c : label.toLowerCase(Locale.ROOT).toCharArray()) {
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                key.append(c);
            }
        }
        return key.toString();
    }
}
