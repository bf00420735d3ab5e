package nl.situatiebeeld.projection.national;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverviewCsvTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "plain|plain",
        "a,b|\"a,b\"",
        "say \"so\"|\"say \"\"so\"\"\"",
        "=1+1|'=1+1",
        "+31 88|'+31 88",
        "-2|'-2",
        "@SUM(A1)|'@SUM(A1)",
        "=a,b|\"'=a,b\"",
        "a=b|a=b"
      })
  void P12_cellsAreQuotedAndNoFormulas(String text, String cell) {
    assertThat(OverviewCsv.cell(text)).isEqualTo(cell);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2|25|REGIONAL",
        "3|25|SUPRAREGIONAL",
        "24|25|SUPRAREGIONAL",
        "25|25|NATIONAL",
        "1|1|NATIONAL"
      })
  void P3_scopeFollowsTheNumberOfRegions(int regions, int all, OverviewLine.Scope scope) {
    assertThat(OverviewLine.Scope.of(regions, all)).isEqualTo(scope);
  }
}
