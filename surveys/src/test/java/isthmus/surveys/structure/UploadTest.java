package isthmus.surveys.structure;

import static org.assertj.core.api.Assertions.assertThat;

import isthmus.assessment.input.Checked;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadTest {

    @Test
    void filesComeBackFromTheirFieldAsTheyWere() {
        var content = new byte[50_000];
        new Random(3).nextBytes(content);
        var packed = new Upload(List.of(new Upload.File("a ü.csv", content), new Upload.File("", new byte[0]))).packed();
        assertThat(packed).matches("[A-Za-z0-9_-]+");
        assertThat(Upload.unpacked(packed)).isInstanceOfSatisfying(Checked.Accepted.class, accepted -> {
            var upload = (Upload) accepted.value();
            assertThat(upload.files()).extracting(Upload.File::name).containsExactly("a ü.csv", "");
            assertThat(upload.files().getFirst().content()).isEqualTo(content);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "====", "H4sIAAAAAAAA", "no packed file at all"})
    void aFieldThatWasTamperedWithIsRefused(String packed) {
        assertThat(Upload.unpacked(packed)).isInstanceOf(Checked.Rejected.class);
    }

    @Test
    void aFieldThatUnpacksToMoreThanAnImportMayHaveIsRefused() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(new GZIPOutputStream(bytes))) {
            out.writeByte(1);
            out.writeUTF("bomb.csv");
            out.writeInt(StructureImport.LARGEST + 1);
            out.write(new byte[StructureImport.LARGEST + 1]);
        }
        assertThat(Upload.unpacked(Base64.getUrlEncoder().encodeToString(bytes.toByteArray()))).isInstanceOf(Checked.Rejected.class);
    }

    @Test
    void noFileTooManyAndTooLargeOnesAreRefused() {
        var file = new Upload.File("a.csv", new byte[StructureImport.LARGEST / 2 + 1]);
        assertThat(Upload.of(List.of())).isInstanceOf(Checked.Rejected.class);
        assertThat(Upload.of(List.of(file))).isInstanceOf(Checked.Accepted.class);
        assertThat(Upload.of(List.of(file, file))).isInstanceOf(Checked.Rejected.class);
        assertThat(Upload.of(java.util.Collections.nCopies(101, new Upload.File("a", new byte[1])))).isInstanceOf(Checked.Rejected.class);
    }
}
