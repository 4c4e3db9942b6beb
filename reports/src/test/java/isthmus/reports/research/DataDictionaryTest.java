package isthmus.reports.research;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.assessment.publication.Vocabulary;
import isthmus.reports.research.DataDictionary.Form;
import isthmus.reports.research.DataDictionary.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

class DataDictionaryTest {

    @Test
    void everyValueThatIsPublishedIsOneOfThoseThatTheDictionaryKnows() {
        for (var publication : List.of(Publications.small(), Publications.of(60, 5, 20), Publications.withTablesOnly())) {
            for (var sheet : Contents.of(publication, Publications.instrument()).sheets()) {
                var properties = sheet.entity().properties();
                sheet.rows().get().forEach(row -> {
                    assertThat(row).hasSameSizeAs(properties);
                    for (int i = 0; i < row.size(); i++) {
                        var property = properties.get(i);
                        var value = row.get(i);
                        if (property.isMissing(value)) {
                            continue;
                        }
                        if (property.type() != DataDictionary.Type.TEXT) {
                            assertThat(value).as(property.name()).matches("-?[0-9]+(\\.[0-9]+)?");
                        }
                        if (!property.values().isEmpty()) {
                            assertThat(property.values()).as(property.name()).extracting(Value::value).contains(value);
                        }
                    }
                });
            }
        }
    }

    @Test
    void everythingHasAMeaning() {
        assertThat(DataDictionary.of(Publications.of(60, 5, 20), Publications.instrument()).entities()).allSatisfy(entity -> {
            assertThat(entity.meaning()).endsWith(".");
            assertThat(entity.properties()).allSatisfy(property -> {
                assertThat(property.meaning()).endsWith(".");
                assertThat(property.values()).allSatisfy(value -> assertThat(value.meaning()).isNotBlank());
            });
        });
    }

    @Test
    void relationshipsLeadBetweenLabelsThatAreThere() {
        var entities = DataDictionary.of(Publications.small(), Publications.instrument()).entities();
        var labels = entities.stream().filter(e -> e.form() instanceof Form.Node).map(DataDictionary.Entity::name).toList();

        assertThat(entities).anySatisfy(entity -> assertThat(entity.form()).isEqualTo(new Form.Relationship("TeamRole", "TeamRole")));
        assertThat(entities).allSatisfy(entity -> {
            if (entity.form() instanceof Form.Relationship(var from, var to)) {
                assertThat(labels).contains(from, to);
            }
        });
    }

    @Test
    void whatIsInTheGraphTooHasTheSamePropertiesThere() {
        var entities = DataDictionary.of(Publications.small(), Publications.instrument()).entities();
        for (var entity : entities) {
            var own = entity.properties().stream().map(DataDictionary.Property::name).toList();
            switch (entity.name()) {
                case Vocabulary.RECORD -> assertThat(own.stream().filter(name -> !name.startsWith(DataDictionary.LEVEL)))
                        .containsExactlyInAnyOrderElementsOf(Vocabulary.keys(Vocabulary.RECORD));
                case Vocabulary.TEAM -> assertThat(own).containsExactlyInAnyOrderElementsOf(Vocabulary.keys(Vocabulary.TEAM));
                case "Tables" -> assertThat(Vocabulary.keys(Vocabulary.CELL)).containsAll(own);
                default -> assertThat(own).containsAll(Vocabulary.keys(entity.name()));
            }
        }
        assertThat(entities).extracting(DataDictionary.Entity::name)
                .contains(Vocabulary.RECORD, Vocabulary.TEAM, Vocabulary.DIMENSION, Vocabulary.ITEM, Vocabulary.HAS_TEAM, Vocabulary.DEPENDS_ON, Vocabulary.PART_OF);
    }

    @Test
    void aReleaseWithoutRecordsHasNoWordsForThem() {
        assertThat(DataDictionary.of(Publications.withTablesOnly(), Publications.instrument()).entities())
                .extracting(DataDictionary.Entity::name)
                .containsExactly("Dimension", "Item", "PART_OF", "Tables", "Findings");
    }
}
