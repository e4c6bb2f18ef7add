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
            Map.entry("Big5", "Big5-HKSCS"));

    /** Labels in use that the platform does not know. */
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
            Map.entry("xmaccyrillic", "x-MacCyrillic"),
            Map.entry("maccyrillic", "x-MacCyrillic"),
            Map.entry("macgreek", "x-MacGreek"),
            Map.entry("maciceland", "x-MacIceland"),
            Map.entry("macroman", "x-MacRoman"),
            Map.entry("macintosh", "x-MacRoman"),
            Map.entry("mac", "x-MacRoman"),
            Map.entry("macturkish", "x-MacTurkish"),
            Map.entry("maclatin2", "x-MacCentralEurope"),
            Map.entry("koi8", "KOI8-R"),
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
        return charset.canEncode() && charset.newEncoder().maxBytesPerChar() <= 1.0f;
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
                names.putIfAbsent(label, Charset.forName(name));
            }
        });
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
