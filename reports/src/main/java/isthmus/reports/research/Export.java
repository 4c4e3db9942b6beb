package isthmus.reports.research;

import isthmus.assessment.instrument.Instrument;
import isthmus.assessment.publication.Publication;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * A form in which a release is handed out. The same publication and instrument give the same bytes. Of synthetic organizations, every
 * file says so in its name and in itself.
 */
public enum Export {
    /** The graph for networkx, igraph, Gephi, yEd and others. */
    GRAPHML("graphml", "application/graphml+xml", ".graphml") {
        @Override
        void write(Contents contents, OutputStream out) throws IOException {
            GraphMl.write(contents, out);
        }
    },
    /** The graph for Gephi, in the version that networkx reads too. */
    GEXF("gexf", "application/gexf+xml", ".gexf") {
        @Override
        void write(Contents contents, OutputStream out) throws IOException {
            Gexf.write(contents, out);
        }
    },
    /** Nodes, relationships and tables as files of a Frictionless Data Package, zipped. */
    CSV("csv", "application/zip", ".zip") {
        @Override
        void write(Contents contents, OutputStream out) throws IOException {
            DataPackage.write(contents, out);
        }
    },
    /** What is in the data package, for data archives: DDI-Codebook 2.5. */
    DDI("ddi", "application/xml", "-ddi.xml") {
        @Override
        void write(Contents contents, OutputStream out) throws IOException {
            Ddi.write(contents, out);
        }
    },
    /** What is in the data package, for machine learning and dataset search: Croissant 1.1. */
    CROISSANT("croissant", "application/ld+json; profile=\"http://mlcommons.org/croissant/1.1\"", "-croissant.json") {
        @Override
        void write(Contents contents, OutputStream out) throws IOException {
            Croissant.write(contents, out);
        }
    },
    /** How to cite it: Citation File Format 1.2. */
    CITATION("citation", "application/yaml", "-CITATION.cff") {
        @Override
        void write(Contents contents, OutputStream out) throws IOException {
            Citation.write(contents, out);
        }
    };

    private final String pathName;
    private final String mediaType;
    private final String extension;

    Export(String pathName, String mediaType, String extension) {
        this.pathName = pathName;
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** @param pathName as in the address of a download */
    public static Optional<Export> named(String pathName) {
        return Arrays.stream(values()).filter(e -> e.pathName.equals(pathName)).findFirst();
    }

    public String pathName() {
        return pathName;
    }

    public String mediaType() {
        return mediaType;
    }

    /** What file names end with, the dot included. */
    public String extension() {
        return extension;
    }

    /** Nothing but letters, digits, dots and hyphens, so that it can stand in a header. */
    public String fileName(Publication publication) {
        return "isthmus-" + (publication.synthetic().isPresent() ? "synthetic-" : "") + "release-"
                + publication.id().replaceAll("[^A-Za-z0-9.]+", "-") + extension;
    }

    /**
     * @param instrument by which the levels were found
     * @param out is left open
     */
    public void write(Publication publication, Instrument instrument, OutputStream out) throws IOException {
        write(Contents.of(publication, instrument), out);
    }

    abstract void write(Contents contents, OutputStream out) throws IOException;
}
