package isthmus.surveys.licence;

import static io.helidon.http.Method.GET;

import isthmus.surveys.web.Pages;
import isthmus.surveys.web.Reply;
import isthmus.surveys.web.Route;
import java.util.List;
import java.util.Map;

/** Shows everybody what the program consists of. */
public final class LicencePage {

    private final List<Licences.Library> libraries = Licences.libraries();
    private final Pages pages;

    public LicencePage(Pages pages) {
        this.pages = pages;
    }

    public List<Route> routes() {
        return List.of(Route.open(GET, "/licences", request ->
                Reply.page(pages.fill("licence/list", request.visitor(), Map.of("libraries", libraries)))));
    }
}
