package io.lexwatch.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Thu, 01 Jan 2004 19:48:21 GMT          | 2004-01-01T19:48:21Z
            Thu, 1 Jan 2004 19:48:21 +0530         | 2004-01-01T14:18:21Z
            Thu, 01 Jan 04 19:48 EST               | 2004-01-02T00:48:00Z
            01 January 2004 19:48:21 PDT           | 2004-01-02T02:48:21Z
            Thursday, January 1, 2004 7:48:21 PM   | 2004-01-01T19:48:21Z
            Jan 01 2004 19:48:21 GMT+0200          | 2004-01-01T17:48:21Z
            Thu Jan  1 19:48:21 2004               | 2004-01-01T19:48:21Z
            Thu Jan 01 19:48:21 EST 2004           | 2004-01-02T00:48:21Z
            2004-01-01T19:48:21.250-05:00          | 2004-01-02T00:48:21.250Z
            2004-01-01T19:48:21Z                   | 2004-01-01T19:48:21Z
            2004-01-01 19:48:21                    | 2004-01-01T19:48:21Z
            2004-01-01 19:48:21 +0100              | 2004-01-01T18:48:21Z
            2004-01-01T24:00:00Z                   | 2004-01-02T00:00:00Z
            20040101T194821Z                       | 2004-01-01T19:48:21Z
            2004-01                                | 2004-01-01T00:00:00Z
            2004                                   | 2004-01-01T00:00:00Z
            2004-001                               | 2004-01-01T00:00:00Z
            2004-W01-4                             | 2004-01-01T00:00:00Z
            01/02/2004 10:00                       | 2004-01-02T10:00:00Z
            13/02/2004                             | 2004-02-13T00:00:00Z
            31.12.2003 23:30                       | 2003-12-31T23:30:00Z
            1072986501                             | 2004-01-01T19:48:21Z
            1072986501000                          | 2004-01-01T19:48:21Z
            2004年1月1日 19:48                      | 2004-01-01T19:48:00Z
            Do, 01 Mai 2004 10:00:00 MESZ          | 2004-05-01T08:00:00Z
            mar, 06 juil. 2020 10:00:00 +0200      | 2020-07-06T08:00:00Z
            Вт, 07 июл 2020 10:00:00 +0300         | 2020-07-07T07:00:00Z
            Tue, 7 Jul 2020 10:00:00 Z             | 2020-07-07T10:00:00Z
            Mon, 5 Jan 2004 16:31:00 AT            | 2004-01-05T20:31:00Z
            20040101194821                         | 2004-01-01T19:48:21Z
            20040101T1948+0200                     | 2004-01-01T17:48:00Z
            040101                                 | 2004-01-01T00:00:00Z
            04-01-02                               | 2004-01-02T00:00:00Z
            -0402                                  | 2004-02-01T00:00:00Z
            -04                                    | 2004-01-01T00:00:00Z
            04033                                  | 2004-02-02T00:00:00Z
            2003-02-29T10:14:55Z                   | 2003-03-01T10:14:55Z
            2003-12-31T25:14:23Z                   | 2004-01-01T01:14:23Z
            2020-07-07 오후 11:23:17                 | 2020-07-07T14:23:17Z
            2020년 07월 07일 오전 01:31               | 2020-07-06T16:31:00Z
            2020年7月7日 下午 3:05                    | 2020-07-07T15:05:00Z
            Σαβ, 17 Μάώ 2004 12:00:00 GMT          | 2004-03-17T12:00:00Z
            2004-január-3T10:15-05:00              | 2004-01-03T15:15:00Z
            """)
    void readsWhatFeedsWrite(String written, Instant expected) {
        assertThat(Dates.parse(written)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "32 Foo 2004",
                "2004-13-45",
                "Mon, 01 Jan 0001 00:00:00 +0000",
                "99:99",
                "-",
                "Thu, 31 Feb 2004"
            })
    void whatIsNoDateIsMissing(String written) {
        assertThat(Dates.parse(written)).isEmpty();
    }
}
