package isthmus.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The files in deploy/, read strictly, held against the image and against what the configuration knows. */
class DeployTest {

    private static final Path DEPLOY = Path.of("deploy");
    private static final Map<String, Class<? extends HasMetadata>> KINDS = Map.of(
            "v1 Service", Service.class,
            "v1 ServiceAccount", ServiceAccount.class,
            "apps/v1 Deployment", Deployment.class,
            "apps/v1 StatefulSet", StatefulSet.class,
            "networking.k8s.io/v1 NetworkPolicy", NetworkPolicy.class,
            "policy/v1 PodDisruptionBudget", PodDisruptionBudget.class);

    /** The model would keep fields that Kubernetes does not know; here they are faults. */
    private static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .annotationIntrospector(new JacksonAnnotationIntrospector() {
                private static final long serialVersionUID = 1L;

                @Override
                public Boolean hasAnySetter(Annotated a) {
                    return Boolean.FALSE;
                }
            })
            .build();

    private static List<Object> documents(Path file) throws IOException {
        var documents = new ArrayList<>();
        new Load(LoadSettings.builder().setAllowDuplicateKeys(false).build()).loadAllFromString(Files.readString(file)).forEach(documents::add);
        return documents;
    }

    private static List<HasMetadata> resources(String file) throws IOException {
        return documents(DEPLOY.resolve("kubernetes").resolve(file)).stream().<HasMetadata>map(DeployTest::resource).toList();
    }

    private static HasMetadata resource(Object document) {
        var fields = (Map<?, ?>) document;
        var kind = KINDS.get(fields.get("apiVersion") + " " + fields.get("kind"));
        assertThat(kind).as(fields.get("apiVersion") + " " + fields.get("kind")).isNotNull();
        return STRICT.convertValue(document, kind);
    }

    private static PodTemplateSpec pod(List<HasMetadata> resources) {
        return resources.stream()
                .flatMap(r -> switch (r) {
                    case Deployment d -> Stream.of(d.getSpec().getTemplate());
                    case StatefulSet s -> Stream.of(s.getSpec().getTemplate());
                    default -> Stream.<PodTemplateSpec>empty();
                })
                .findFirst()
                .orElseThrow();
    }

    /** What the image is told in the profile that makes it. */
    private static String image(String path) {
        try {
            var pom = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(Path.of("pom.xml").toFile());
            return XPathFactory.newInstance().newXPath().evaluate("//profile[id='image']//configuration/" + path, pom).strip();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static Set<String> known() throws IOException {
        return Pattern.compile("# ((?:ISTHMUS|NEO4J)_[A-Z_]+):?").matcher(Files.readString(Path.of("src/main/resources/application.yaml"))).results()
                .map(m -> m.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"embedded.yaml", "external.yaml"})
    void everyFieldIsOneThatKubernetesKnowsAndEverythingFitsTogether(String file) throws IOException {
        var resources = resources(file);
        var pod = pod(resources);
        var labels = pod.getMetadata().getLabels();

        assertThat(resources).extracting(r -> r.getMetadata().getName()).containsOnly("isthmus");
        for (var resource : resources) {
            switch (resource) {
                case Service s -> assertThat(labels).containsAllEntriesOf(s.getSpec().getSelector());
                case Deployment d -> assertThat(labels).containsAllEntriesOf(d.getSpec().getSelector().getMatchLabels());
                case StatefulSet s -> assertThat(labels).containsAllEntriesOf(s.getSpec().getSelector().getMatchLabels());
                case NetworkPolicy n -> {
                    assertThat(labels).containsAllEntriesOf(n.getSpec().getPodSelector().getMatchLabels());
                    assertThat(n.getSpec().getPolicyTypes()).containsExactly("Ingress", "Egress");
                }
                case PodDisruptionBudget b -> assertThat(labels).containsAllEntriesOf(b.getSpec().getSelector().getMatchLabels());
                default -> assertThat(resource).isInstanceOf(ServiceAccount.class);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"embedded.yaml", "external.yaml"})
    void aPodRunsLikeTheImageWithoutPrivilegesOnAReadOnlyRoot(String file) throws IOException {
        var spec = pod(resources(file)).getSpec();
        var container = spec.getContainers().getFirst();

        assertThat(container.getImage()).isEqualTo(image("to/image").replace("${project.version}", "0.1.0-SNAPSHOT"));
        assertThat(spec.getSecurityContext().getRunAsUser() + ":" + spec.getSecurityContext().getRunAsGroup()).isEqualTo(image("container/user"));
        assertThat(spec.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(spec.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
        assertThat(spec.getAutomountServiceAccountToken()).isFalse();
        assertThat(container.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
        assertThat(container.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
        assertThat(container.getSecurityContext().getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(container.getPorts().getFirst().getContainerPort()).hasToString(image("container/ports/port"));
        assertThat(container.getVolumeMounts()).extracting(m -> m.getMountPath()).containsExactly(image("container/volumes/volume"), "/tmp");
        assertThat(container.getResources().getLimits()).containsKey("memory");
    }

    @ParameterizedTest
    @ValueSource(strings = {"embedded.yaml", "external.yaml"})
    void aPodIsToldOnlyWhatTheConfigurationKnowsAndSecretsOnlyByReference(String file) throws IOException {
        var environment = pod(resources(file)).getSpec().getContainers().getFirst().getEnv();

        assertThat(environment).extracting(EnvVar::getName).isSubsetOf(known()).contains("ISTHMUS_SECRET");
        assertThat(environment).filteredOn(e -> e.getName().matches(".*(SECRET|PASSWORD|TOKEN).*")).allSatisfy(e -> {
            assertThat(e.getValue()).as(e.getName()).isNull();
            assertThat(e.getValueFrom().getSecretKeyRef().getKey()).isEqualTo(e.getName());
        });
        accepted(environment.stream().collect(Collectors.toMap(EnvVar::getName, e -> e.getValue() == null ? "x".repeat(32) : e.getValue())));
    }

    private static void accepted(Map<String, String> environment) {
        assertThat(Configuration.read(environment)).as(environment.toString()).isInstanceOf(isthmus.assessment.input.Checked.Accepted.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"embedded.yaml", "external.yaml"})
    void aPodIsAskedWhetherItLivesAndWhetherItIsReadyWhereTheServiceAnswersThat(String file) throws IOException {
        Container container = pod(resources(file)).getSpec().getContainers().getFirst();

        for (var probe : List.of(container.getStartupProbe(), container.getReadinessProbe(), container.getLivenessProbe())) {
            assertThat(isthmus.surveys.Service.running().nobody().get(probe.getHttpGet().getPath()).status()).isBetween(200, 204);
        }
        assertThat(container.getLivenessProbe().getHttpGet().getPath()).endsWith("/live");
        assertThat(container.getReadinessProbe().getHttpGet().getPath()).endsWith("/ready");
    }

    @Test
    void anEmbeddedDatabaseIsNeverSharedByTwoServices() throws IOException {
        assertThat(resources("embedded.yaml")).filteredOn(StatefulSet.class::isInstance).singleElement().satisfies(r -> {
            var set = (StatefulSet) r;
            assertThat(set.getSpec().getReplicas()).isEqualTo(1);
            assertThat(set.getSpec().getVolumeClaimTemplates().getFirst().getSpec().getAccessModes()).containsExactly("ReadWriteOncePod");
        });
        assertThat(resources("external.yaml")).filteredOn(Deployment.class::isInstance).singleElement()
                .satisfies(r -> assertThat(((Deployment) r).getSpec().getReplicas()).isEqualTo(2));
    }

    @Test
    void aMisspeltFieldIsNoticed() throws IOException {
        var text = Files.readString(DEPLOY.resolve("kubernetes/embedded.yaml"));
        for (var change : List.of(List.of("runAsNonRoot", "runAsNonroot"), List.of("periodSeconds", "periodSecs"), List.of("mountPath", "mountpath"))) {
            var documents = new Load(LoadSettings.builder().build()).loadAllFromString(text.replace(change.getFirst(), change.getLast()));
            assertThatThrownBy(() -> documents.forEach(DeployTest::resource)).hasMessageContaining(change.getLast());
        }
    }

    @Test
    void composeRunsTheSameImageInTheSameWay() throws IOException {
        var compose = (Map<?, ?>) documents(DEPLOY.resolve("compose.yaml")).getFirst();
        assertThat(keys(compose)).containsExactlyInAnyOrder("name", "x-service", "services", "networks", "volumes");
        var services = (Map<?, ?>) compose.get("services");
        assertThat(keys(services)).containsExactly("isthmus", "isthmus-with-server", "neo4j");
        for (var name : List.of("isthmus", "isthmus-with-server")) {
            var service = merged((Map<?, ?>) services.get(name));
            assertThat(service.get("image")).isEqualTo("isthmus:0.1.0-SNAPSHOT");
            assertThat(service.get("user")).isEqualTo(image("container/user"));
            assertThat(service.get("read_only")).isEqualTo(true);
            assertThat(service.get("cap_drop")).isEqualTo(List.of("ALL"));
            assertThat(service.get("ports")).isEqualTo(List.of("127.0.0.1:8080:" + image("container/ports/port")));
            assertThat(service.get("healthcheck").toString()).contains("/observe/health/ready");
            var environment = (Map<?, ?>) service.get("environment");
            assertThat(keys(environment)).isSubsetOf(known());
            assertThat(environment.get("ISTHMUS_SECRET")).isEqualTo("${ISTHMUS_SECRET:-}");
        }
        assertThat(((Map<?, ?>) services.get("isthmus")).get("volumes")).isEqualTo(List.of("data:" + image("container/volumes/volume")));
        assertThat(((Map<?, ?>) services.get("neo4j")).get("image").toString()).endsWith("-community").startsWith("neo4j:2025.10.1");
    }

    /** What Compose understands and YAML 1.2 no longer has: {@code <<} takes over the fields of another map. */
    private static Map<Object, Object> merged(Map<?, ?> service) {
        var merged = new HashMap<Object, Object>((Map<?, ?>) service.get("<<"));
        merged.putAll(service);
        merged.remove("<<");
        assertThat(keys(merged)).isSubsetOf(
                "image", "user", "read_only", "cap_drop", "security_opt", "tmpfs", "ports", "mem_limit", "pids_limit", "restart", "stop_grace_period",
                "healthcheck", "profiles", "environment", "volumes", "depends_on", "networks");
        return merged;
    }

    private static Set<String> keys(Map<?, ?> map) {
        return map.keySet().stream().map(String::valueOf).collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }
}
