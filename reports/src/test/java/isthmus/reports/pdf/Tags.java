package isthmus.reports.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** The tags of a file as a screen reader meets them, read by another library than the one that wrote them. */
public final class Tags {
    /** What a page shows that is not to be read. */
    record Furniture(int page, String kind, String text) {}

    /**
     * One element.
     *
     * @param text of its own and of all below it, in reading order
     * @param pages on which marks of its own stand, first page 1
     * @param annotations tied to it
     */
    record Tag(String kind, COSDictionary dictionary, String text, List<Integer> pages, List<PDAnnotation> annotations, List<Tag> kids) {
        Stream<Tag> all() {
            return Stream.concat(Stream.of(this), kids.stream().flatMap(Tag::all));
        }

        Stream<Tag> all(String... kinds) {
            return all().filter(t -> List.of(kinds).contains(t.kind));
        }

        String attribute(String name) {
            return dictionary.getDictionaryObject(COSName.A) instanceof COSDictionary attributes ? attributes.getNameAsString(name) : null;
        }

        String words() {
            return evened(text);
        }
    }

    private record Mark(PDPage page, int number) {}

    private final PDDocument document;
    private final Map<Mark, String> marks = new HashMap<>();
    private final Set<Mark> read = new HashSet<>();
    private final List<Furniture> furniture = new ArrayList<>();
    private final Tag root;

    public Tags(byte[] pdf) {
        try {
            document = Loader.loadPDF(pdf);
            for (PDPage page : document.getPages()) {
                var extractor = new PDFMarkedContentExtractor();
                extractor.setSuppressDuplicateOverlappingText(false);
                extractor.processPage(page);
                extractor.getMarkedContents().forEach(content -> note(page, content));
            }
            root = tag((PDStructureElement) document.getDocumentCatalog().getStructureTreeRoot().getKids().getFirst(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Tag root() {
        return root;
    }

    int pages() {
        return document.getNumberOfPages();
    }

    PDDocument document() {
        return document;
    }

    List<Furniture> furniture() {
        return furniture;
    }

    public String furniture(int page) {
        return evened(furniture.stream().filter(f -> f.page() == page).map(Furniture::text).collect(Collectors.joining(" ")));
    }

    /** Marks on pages that no element of the tree claims. */
    Set<String> unclaimed() {
        return marks.keySet().stream().filter(m -> !read.contains(m)).map(marks::get).collect(Collectors.toSet());
    }

    static String evened(String text) {
        return text.replaceAll("[\\s\u00a0]+", " ").strip();
    }

    private int number(PDPage page) {
        return document.getPages().indexOf(page) + 1;
    }

    private void note(PDPage page, PDMarkedContent content) {
        var text = new StringBuilder();
        for (Object part : content.getContents()) {
            if (part instanceof TextPosition position) {
                text.append(position.getUnicode());
            } else if (part instanceof PDMarkedContent) {
                throw new AssertionError("marks within marks");
            }
        }
        if ("Artifact".equals(content.getTag())) {
            var kind = content.getProperties() == null ? "" : content.getProperties().getNameAsString("Type") + "/"
                    + content.getProperties().getNameAsString(COSName.SUBTYPE);
            furniture.add(new Furniture(number(page), kind, text.toString()));
        } else if (marks.put(new Mark(page, content.getMCID()), text.toString()) != null) {
            throw new AssertionError("one number for two marks");
        }
    }

    private Tag tag(PDStructureElement element, PDPage above) {
        var page = element.getPage() == null ? above : element.getPage();
        var text = new StringBuilder();
        var pages = new ArrayList<Integer>();
        var annotations = new ArrayList<PDAnnotation>();
        var kids = new ArrayList<Tag>();
        for (Object kid : element.getKids()) {
            switch (kid) {
                case Integer number -> text.append(claim(new Mark(page, number), pages));
                case PDMarkedContentReference mark -> text.append(claim(new Mark(mark.getPage(), mark.getMCID()), pages));
                case PDStructureElement below -> {
                    var tag = tag(below, page);
                    kids.add(tag);
                    // Blocks part words, and a screen reader pauses between them.
                    text.append(tag.kind().equals("Span") || tag.kind().equals("Link") ? tag.text() : " " + tag.text() + " ");
                }
                case PDObjectReference reference -> annotations.add((PDAnnotation) reference.getReferencedObject());
                default -> throw new AssertionError("a kid that is neither tag nor mark: " + kid);
            }
        }
        return new Tag(element.getStructureType(), element.getCOSObject(), text.toString(), pages, annotations, kids);
    }

    private String claim(Mark mark, List<Integer> pages) {
        var text = marks.get(mark);
        if (text == null || !read.add(mark)) {
            throw new AssertionError((text == null ? "no such mark: " : "claimed twice: ") + mark.number());
        }
        pages.add(number(mark.page()));
        return text;
    }
}
