package isthmus.reports.research;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import isthmus.assessment.publication.Publication;
import isthmus.reports.Archive;
import isthmus.reports.research.DataDictionary.Form;
import isthmus.reports.research.DataDictionary.Property;
import isthmus.reports.research.DataDictionary.Value;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipOutputStream;

/** A zipped Data Package (version 2 of the standard, 2024) of CSV files. */
final class DataPackage {

    private static final String PROFILES = "https://datapackage.org/profiles/2.0/";

    private DataPackage() {}

    /** The same on every system, though lines end differently there. */
    static ObjectWriter json() {
        var indenter = new DefaultIndenter("  ", "\n");
        return JsonMapper.builder().build().writer(new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
    }

    static void write(Contents contents, OutputStream out) throws IOException {
        write(contents, fingerprints(contents), out);
    }

    /** Of each file, by its name. What describes the files comes before them, so they are written twice. */
    static Map<String, Fingerprint> fingerprints(Contents contents) throws IOException {
        var fingerprints = new LinkedHashMap<String, Fingerprint>();
        for (var sheet : contents.sheets()) {
            fingerprints.put(contents.about().file(sheet), Fingerprint.of(out -> Csv.write(sheet, out)));
        }
        return fingerprints;
    }

    static void write(Contents contents, Map<String, Fingerprint> fingerprints, OutputStream out) throws IOException {
        // Not closed, since that would close what it writes to.
        var zip = new ZipOutputStream(out);
        zip.putNextEntry(Archive.entry("datapackage.json"));
        zip.write(json().writeValueAsBytes(descriptor(contents, fingerprints)));
        for (var sheet : contents.sheets()) {
            zip.putNextEntry(Archive.entry(contents.about().file(sheet)));
            Csv.write(sheet, zip);
        }
        zip.finish();
        zip.flush();
    }

    private static Map<String, Object> descriptor(Contents contents, Map<String, Fingerprint> fingerprints) {
        var about = contents.about();
        var descriptor = new LinkedHashMap<String, Object>();
        descriptor.put("$schema", PROFILES + "datapackage.json");
        descriptor.put("name", about.name());
        descriptor.put("id", contents.publication().id());
        descriptor.put("title", about.title());
        descriptor.put("description", about.description()
                + " In CSV files, a text that begins like a formula has an apostrophe in front.");
        descriptor.put("version", contents.publication().month().toString());
        descriptor.put("keywords", about.keywords());
        descriptor.put("contributors", List.of(inOrder("title", About.CREATOR, "roles", List.of("creator"))));
        descriptor.put("licenses", List.of(inOrder("name", Publication.LICENCE, "title", About.LICENCE_TITLE, "path", About.LICENCE_ADDRESS)));
        descriptor.put("sources", List.of(Map.of("title", about.source()), Map.of("title", about.questionnaire())));
        descriptor.put("policy", about.policy());
        descriptor.put("synthetic", about.isSynthetic());
        descriptor.put("representative", about.representative());
        descriptor.put("realStructures", about.publication().realStructures());
        descriptor.put("resources", contents.sheets().stream().map(s -> resource(s, contents, fingerprints.get(about.file(s)))).toList());
        return descriptor;
    }

    private static Map<String, Object> resource(Sheet sheet, Contents contents, Fingerprint fingerprint) {
        var about = contents.about();
        var resource = new LinkedHashMap<String, Object>();
        resource.put("$schema", PROFILES + "dataresource.json");
        resource.put("name", sheet.entity().file());
        resource.put("type", "table");
        resource.put("path", about.file(sheet));
        resource.put("title", sheet.entity().name());
        resource.put("description", about.meaning(sheet));
        resource.put("format", "csv");
        resource.put("mediatype", "text/csv");
        resource.put("encoding", "utf-8");
        resource.put("bytes", fingerprint.bytes());
        resource.put("hash", "sha256:" + fingerprint.sha256());
        resource.put("schema", schema(sheet, contents));
        return resource;
    }

    private static Map<String, Object> schema(Sheet sheet, Contents contents) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("$schema", PROFILES + "tableschema.json");
        var fields = new ArrayList<Object>();
        sheet.entity().properties().forEach(p -> fields.add(field(p)));
        schema.put("fields", fields);
        var missing = sheet.entity().properties().stream().flatMap(p -> p.missing().stream()).map(Value::value).distinct().toList();
        if (!missing.isEmpty()) {
            // For readers that do not know of those of fields yet; the empty text is missing by default.
            schema.put("missingValues", Stream.concat(Stream.of(""), missing.stream()).toList());
        }
        if (sheet.entity().form() instanceof Form.Node) {
            schema.put("primaryKey", List.of("id"));
        }
        if (sheet.entity().form() instanceof Form.Relationship) {
            schema.put("primaryKey", List.of("from", "to"));
        }
        var keys = sheet.entity().properties().stream()
                .flatMap(p -> p.references().stream().map(label -> key(p.name(), file(label, contents))))
                .toList();
        if (!keys.isEmpty()) {
            schema.put("foreignKeys", keys);
        }
        return schema;
    }

    private static String file(String label, Contents contents) {
        return contents.sheets().stream().map(Sheet::entity).filter(e -> e.name().equals(label)).findFirst().orElseThrow().file();
    }

    private static Map<String, Object> key(String field, String resource) {
        return inOrder("fields", List.of(field), "reference", inOrder("resource", resource, "fields", List.of("id")));
    }

    private static Map<String, Object> field(Property property) {
        var field = new LinkedHashMap<String, Object>();
        field.put("name", property.name());
        field.put("type", switch (property.type()) {
            case TEXT -> "string";
            case INTEGER -> "integer";
            case NUMBER -> "number";
        });
        field.put("description", property.meaningWithMissing());
        if (!property.values().isEmpty()) {
            field.put("categories", property.values().stream().map(DataPackage::labelled).toList());
            field.put("constraints", Map.of("enum", property.values().stream().map(Value::value).toList()));
        }
        if (!property.missing().isEmpty()) {
            // Labels are known to the standard only where values are missing in every field.
            field.put("missingValues", property.missing().stream().map(Value::value).toList());
        }
        return field;
    }

    private static Map<String, Object> labelled(Value value) {
        return inOrder("value", value.value(), "label", value.meaning());
    }

    /** Names and values in turn. Unlike {@link Map#of} it has the same order in every process. */
    static Map<String, Object> inOrder(Object... namesAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
