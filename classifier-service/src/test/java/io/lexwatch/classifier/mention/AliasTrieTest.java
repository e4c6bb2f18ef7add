package io.lexwatch.classifier.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class AliasTrieTest {

    @Property
    void findsWhatALookAtEveryPlaceFinds(
            @ForAll @Size(max = 20)
                    Set<
                                    @NotEmpty @StringLength(max = 5) @CharRange(from = 'a', to = 'c')
                                    @Chars({' ', '法', '律'}) String>
                            names,
            @ForAll @StringLength(max = 60) @CharRange(from = 'a', to = 'c') @Chars({' ', '法', '律'}) String text) {
        var expected = new ArrayList<String>();
        for (int start = 0; start < text.length(); start++) {
            for (int end = start + 1; end <= text.length(); end++) {
                boolean begins = Alias.isBorder(text, start - 1, text.charAt(start));
                if (begins && names.contains(text.substring(start, end))) {
                    expected.add(start + "-" + end);
                }
            }
        }

        var found = new ArrayList<String>();
        trie(names).find(text, (start, end, aliases) -> {
            assertThat(aliases).singleElement().extracting(Alias::surface).isEqualTo(text.substring(start, end));
            return found.add(start + "-" + end);
        });

        assertThat(found).isEqualTo(expected);
    }

    @Property(tries = 20)
    void keepsThousandsOfNamesApart(
            @ForAll @Size(min = 3000, max = 6000)
                    Set<@StringLength(min = 1, max = 40) @CharRange(from = 'a', to = 'z') String> names) {
        var trie = trie(names);

        for (String name : names) {
            var found = new ArrayList<String>();
            trie.find(
                    name, (start, end, aliases) -> found.add(aliases.getFirst().surface()));
            assertThat(found).contains(name);
        }
    }

    @Property
    void stopsWhenToldTo(@ForAll @StringLength(min = 2, max = 30) @CharRange(from = 'a', to = 'a') String text) {
        var found = new ArrayList<Integer>();

        trie(Set.of("a")).find(text.replace("a", "a "), (start, end, aliases) -> {
            found.add(start);
            return false;
        });

        assertThat(found).containsExactly(0);
    }

    private static AliasTrie trie(Set<String> names) {
        Map<String, List<Alias>> table = names.stream()
                .collect(Collectors.toMap(
                        name -> name,
                        name -> List.of(new Alias(name, Mention.Kind.WORD, name, Mention.Form.NAME, false, false))));
        return new AliasTrie(table);
    }
}
