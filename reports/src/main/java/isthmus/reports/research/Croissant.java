package isthmus.reports.research;

import static isthmus.reports.research.DataPackage.inOrder;

import isthmus.reports.research.DataDictionary.Property;
import isthmus.reports.research.DataDictionary.Type;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Croissant 1.1 of the data package. Addresses are relative to where it was fetched from, where the data package is beside it. */
final class Croissant {

    private static final String ARCHIVE = "data-package";

    private Croissant() {}

    static void write(Contents contents, OutputStream out) throws IOException {
        var fingerprints = DataPackage.fingerprints(contents);
        var archive = Fingerprint.of(zip -> DataPackage.write(contents, fingerprints, zip));
        out.write(DataPackage.json().writeValueAsBytes(dataset(contents, fingerprints, archive)));
        out.flush();
    }

    private static Map<String, Object> dataset(Contents contents, Map<String, Fingerprint> fingerprints, Fingerprint archive) {
        var about = contents.about();
        var dataset = new LinkedHashMap<String, Object>();
        dataset.put("@context", context());
        dataset.put("@type", "sc:Dataset");
        dataset.put("conformsTo", "http://mlcommons.org/croissant/1.1");
        dataset.put("name", about.name());
        dataset.put("alternateName", about.title());
        dataset.put("description", about.description());
        dataset.put("license", About.LICENCE_ADDRESS);
        dataset.put("url", "../" + contents.publication().id());
        dataset.put("creator", inOrder("@type", "sc:Organization", "name", About.CREATOR));
        dataset.put("datePublished", contents.publication().month().toString());
        dataset.put("version", contents.publication().month().toString());
        dataset.put("keywords", about.keywords());
        dataset.put("inLanguage", contents.instrument().language());
        dataset.put("citeAs", about.citation());
        dataset.put("isLiveDataset", false);
        dataset.put("distribution", Stream.concat(
                        Stream.of(archive(contents, archive)),
                        contents.sheets().stream().map(s -> file(s, about, fingerprints.get(about.file(s)))))
                .toList());
        dataset.put("recordSet", contents.sheets().stream().map(s -> recordSet(s, contents)).toList());
        return dataset;
    }

    private static Map<String, Object> archive(Contents contents, Fingerprint archive) {
        return inOrder(
                "@type", "cr:FileObject",
                "@id", ARCHIVE,
                "name", Export.CSV.fileName(contents.publication()),
                "description", contents.about().title() + " as a Frictionless Data Package.",
                "contentUrl", Export.CSV.pathName(),
                "contentSize", archive.bytes() + " B",
                "encodingFormat", Export.CSV.mediaType(),
                "sha256", archive.sha256());
    }

    private static Map<String, Object> file(Sheet sheet, About about, Fingerprint fingerprint) {
        var name = about.file(sheet);
        return inOrder(
                "@type", "cr:FileObject",
                "@id", name,
                "name", name,
                "description", about.meaning(sheet),
                "containedIn", inOrder("@id", ARCHIVE),
                "contentUrl", name,
                "contentSize", fingerprint.bytes() + " B",
                "encodingFormat", "text/csv",
                "sha256", fingerprint.sha256());
    }

    private static Map<String, Object> recordSet(Sheet sheet, Contents contents) {
        var entity = sheet.entity();
        var set = inOrder("@type", "cr:RecordSet", "@id", entity.file(), "name", entity.name(), "description", entity.meaning());
        if (sheet.isOfNodes()) {
            set.put("key", inOrder("@id", entity.file() + "/id"));
        }
        if (sheet.isOfRelationships()) {
            set.put("key", List.of(inOrder("@id", entity.file() + "/from"), inOrder("@id", entity.file() + "/to")));
        }
        set.put("field", entity.properties().stream().map(p -> field(p, sheet, contents)).toList());
        return set;
    }

    private static Map<String, Object> field(Property property, Sheet sheet, Contents contents) {
        var field = inOrder(
                "@type", "cr:Field",
                "@id", sheet.entity().file() + "/" + property.name(),
                "name", property.name(),
                "description", description(property),
                "dataType", type(property),
                "source", inOrder(
                        "fileObject", inOrder("@id", contents.about().file(sheet)), "extract", inOrder("column", property.name())));
        property.references().ifPresent(label -> {
            var file = contents.sheets().stream().filter(s -> s.entity().name().equals(label)).findFirst().orElseThrow().entity().file();
            field.put("references", inOrder("@id", file + "/id"));
        });
        return field;
    }

    private static String description(Property property) {
        var values = property.values().isEmpty() ? "" : " One of: " + Property.listed(property.values()) + ".";
        return property.meaningWithMissing() + values;
    }

    /** The format knows no words in place of numbers, and programs would stumble over them. */
    private static String type(Property property) {
        return property.type() == Type.TEXT || !property.missing().isEmpty() ? "sc:Text" : property.type() == Type.INTEGER ? "sc:Integer" : "sc:Float";
    }

    /** As the specification gives it, without what is not used here. */
    private static Map<String, Object> context() {
        var context = inOrder(
                "@language", "en",
                "@vocab", "http://schema.org/",
                "sc", "http://schema.org/",
                "cr", "http://mlcommons.org/croissant/",
                "dct", "http://purl.org/dc/terms/",
                "citeAs", "cr:citeAs",
                "column", "cr:column",
                "conformsTo", "dct:conformsTo",
                "containedIn", "cr:containedIn",
                "dataType", inOrder("@id", "cr:dataType", "@type", "@vocab"));
        for (var term : List.of("extract", "field", "fileObject", "isLiveDataset", "key", "recordSet", "references", "source")) {
            context.put(term, "cr:" + term);
        }
        return context;
    }
}
