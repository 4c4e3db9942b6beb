package isthmus.reports.research;

import isthmus.assessment.instrument.Dimension;
import isthmus.assessment.publication.Publication;
import isthmus.assessment.publication.Vocabulary;
import isthmus.reports.research.DataDictionary.Property;
import isthmus.reports.research.DataDictionary.Type;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** DDI-Codebook 2.5 of the data package: the study, its files and their variables, levels with the questions that they come from. */
final class Ddi {

    private final XmlFile xml;
    private final Contents contents;
    private final About about;

    private Ddi(XmlFile xml, Contents contents) {
        this.xml = xml;
        this.contents = contents;
        this.about = contents.about();
    }

    static void write(Contents contents, OutputStream out) throws IOException {
        var ddi = new Ddi(XmlFile.to(out), contents);
        ddi.xml.element("codeBook", ddi::codebook, "xmlns", "ddi:codebook:2_5", "version", "2.5", "xml:lang", "en");
        ddi.xml.end();
    }

    private void codebook() throws IOException {
        xml.element("docDscr", () -> xml.element("citation", () -> {
            xml.element("titlStmt", () -> xml.text("titl", "Codebook of: " + about.title()));
            xml.element("prodStmt", () -> xml.text("producer", About.CREATOR));
        }));
        xml.element("stdyDscr", this::study);
        for (var sheet : contents.sheets()) {
            xml.element("fileDscr", () -> file(sheet), "ID", id(sheet));
        }
        xml.element("dataDscr", () -> {
            for (var sheet : contents.sheets()) {
                for (var property : sheet.entity().properties()) {
                    variable(sheet, property);
                }
            }
        });
    }

    private void study() throws IOException {
        var month = contents.publication().month().toString();
        xml.element("citation", () -> {
            xml.element("titlStmt", () -> {
                xml.text("titl", about.title());
                xml.text("IDNo", contents.publication().id());
            });
            xml.element("rspStmt", () -> xml.text("AuthEnty", About.CREATOR));
            xml.element("prodStmt", () -> {
                xml.text("producer", About.CREATOR);
                xml.text("copyright", Publication.LICENCE);
                xml.text("prodDate", month, "date", month);
            });
            xml.element("verStmt", () -> xml.text("version", month, "date", month));
            xml.text("biblCit", about.citation());
        });
        xml.element("stdyInfo", () -> {
            xml.element("subject", () -> {
                for (var keyword : about.keywords()) {
                    xml.text("keyword", keyword);
                }
            });
            xml.text("abstract", about.description());
            xml.element("sumDscr", () -> {
                xml.text("anlyUnit", "Organizations, as records in their place; the teams of their structures; cells of tables.");
                xml.text("universe", about.isSynthetic() ? "Made-up organizations." : "Organizations that agreed.");
                xml.text("dataKind", about.isSynthetic() ? "Synthetic data" : "Anonymized survey and network data");
            });
            xml.text("notes", about.questionnaire());
        });
        xml.element("method", () -> {
            xml.element("dataColl", () -> xml.text("sources", about.source()));
            xml.text("notes", "Release policy " + about.policy() + ". What was tried on the release, and what anonymization cost, is in its files.");
        });
        xml.element("dataAccs", () -> xml.element("useStmt", () -> {
            xml.text("citReq", about.citation());
            xml.text("conditions", About.LICENCE_TITLE + ", " + About.LICENCE_ADDRESS);
        }));
    }

    private void file(Sheet sheet) throws IOException {
        xml.element("fileTxt", () -> {
            xml.text("fileName", about.file(sheet));
            xml.text("fileCont", about.meaning(sheet));
            xml.element("dimensns", () -> {
                try (var rows = sheet.rows().get()) {
                    xml.text("caseQnty", String.valueOf(rows.count()));
                }
                xml.text("varQnty", String.valueOf(sheet.entity().properties().size()));
            });
            xml.text("fileType", "CSV, UTF-8, head in the first row");
        });
    }

    private void variable(Sheet sheet, Property property) throws IOException {
        var dimension = dimension(sheet, property);
        xml.element(
                "var",
                () -> {
                    xml.text("labl", property.name() + " of " + sheet.entity().name());
                    if (dimension.isPresent()) {
                        questions(dimension.get());
                        xml.element("valrng", () -> xml.empty("range", "min", "1", "max", "5"));
                    }
                    if (!property.missing().isEmpty()) {
                        xml.element("invalrng", () -> {
                            for (var value : property.missing()) {
                                xml.empty("item", "VALUE", value.value());
                            }
                        });
                    }
                    xml.text("txt", property.meaning());
                    for (var value : property.values()) {
                        category(value, "N");
                    }
                    for (var value : property.missing()) {
                        category(value, "Y");
                    }
                    if (dimension.isPresent()) {
                        xml.element("derivation", () -> xml.text(
                                "drvdesc", "From answers to these questions by the scoring rules of the questionnaire. No answers are published."));
                    }
                    xml.empty("varFormat", "type", property.type() == Type.TEXT ? "character" : "numeric", "schema", "other");
                },
                "ID", id(sheet) + "." + sheet.entity().properties().indexOf(property),
                "name", property.name(),
                "files", id(sheet),
                "intrvl", property.type() == Type.NUMBER ? "contin" : "discrete");
    }

    private void questions(Dimension dimension) throws IOException {
        // Those kept apart from the score do not make the level.
        for (var item : dimension.items().stream().filter(i -> !contents.instrument().scaleOf(i).criterion()).toList()) {
            xml.element("qstn", () -> xml.text("qstnLit", item.text(), "xml:lang", contents.instrument().language()), "seqNo", item.id());
        }
    }

    private Optional<Dimension> dimension(Sheet sheet, Property property) {
        return sheet.entity().name().equals(Vocabulary.RECORD) && property.name().startsWith(DataDictionary.LEVEL)
                ? contents.instrument().dimension(property.name().substring(DataDictionary.LEVEL.length()))
                : Optional.empty();
    }

    private void category(DataDictionary.Value value, String missing) throws IOException {
        xml.element(
                "catgry",
                () -> {
                    xml.text("catValu", value.value());
                    xml.text("labl", value.meaning());
                },
                "missing", missing);
    }

    private String id(Sheet sheet) {
        return "F" + (contents.sheets().indexOf(sheet) + 1);
    }
}
