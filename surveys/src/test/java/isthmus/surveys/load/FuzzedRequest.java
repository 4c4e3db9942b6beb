package isthmus.surveys.load;

import isthmus.surveys.web.Route;
import isthmus.surveys.web.Scope;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * A request that almost makes sense: some route, mostly its own method, with parameters, headers and a body that were right
 * before something was done to them.
 *
 * @param wire as it goes over the wire
 */
record FuzzedRequest(String method, String route, byte[] wire) {

    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "BREW", "get");

    /** What goes wrong in paths, fields and headers. */
    private static final List<String> HOSTILE = List.of(
            "", "0", "-1", "99999999999999999999", "1e400", "NaN", "null", "true", "x".repeat(3_000), "%00", "%F0%28%8C%28", "..%2f..%2fetc%2fpasswd",
            "%25%32%35", "%3Cscript%3E", "'%20OR%201=1--", "%0d%0aSet-Cookie:a=b", "$%7Bjndi%3Aldap%7D", "%F0%9F%8F%9D", "a%2Fb", ";x=y", "%E2%80%AE", "%C0%AF");

    private static final List<String> TYPES = List.of(
            "application/json", "application/json; charset=utf-16", "application/x-www-form-urlencoded", "text/csv", "multipart/form-data; boundary=x",
            "multipart/form-data", "image/png", "image/svg+xml", "application/zip", "nonsense", "");

    /** Bodies that some route takes. */
    private static final List<String> BODIES = List.of(
            "{\"name\":\"Harbour\"}",
            "{\"name\":\"Harbour\",\"sector\":\"ports\",\"instrument\":{\"id\":\"it-business-separation\"}}",
            "{\"answers\":{\"STR1\":4,\"STR2\":\"dk\",\"STR3\":null}}",
            "{\"answers\":{},\"ties\":[{\"team\":\"North\",\"direction\":\"needs\",\"kind\":\"service\",\"perMonth\":4,\"waitDays\":2.5,\"blocking\":\"slowing\",\"works\":3}]}",
            "{\"team\":\"North\",\"perspective\":\"tech\",\"count\":2,\"shared\":true}",
            "{\"units\":[{\"name\":\"Works\",\"parent\":null}],\"teams\":[{\"name\":\"North\",\"unit\":\"Works\",\"business\":5,\"technology\":5.5}],"
                    + "\"missions\":[{\"name\":\"Ship\",\"steps\":[{\"team\":\"North\",\"touchDays\":1,\"waitDays\":2}]}],"
                    + "\"dependencies\":[{\"from\":\"North\",\"to\":\"North\",\"kind\":\"service\",\"perMonth\":3,\"waitDays\":1,\"blocking\":\"ok\"}]}",
            "{\"settings\":{\"capacity\":[10,5],\"pace\":2}}",
            "{\"revision\":0,\"sections\":[\"summary\",\"turnout\"],\"notes\":{\"summary\":\"Begin with **one**.\"}}",
            "{\"dimension\":\"STR\",\"level\":3,\"reason\":\"why not\",\"scenario\":\"x\",\"state\":\"done\"}",
            "[]", "null", "42", "[[[[[[[[[[]]]]]]]]]]",
            "name=Harbour&sector=ports&username=who&role=sponsor&organization=x&password=aaaaaaaaaaaaaaaaaa&again=aaaaaaaaaaaaaaaaaa",
            "answer-STR1=3&answer-STR2=dk&go=on&then=%2Fx", "kind=teams&pasted=team%2Cunit%0ANorth%2CWorks&confirm=yes", "count=3&perspective=tech&kind=personal&team=North",
            "team,unit,parent_unit,business,tech\nNorth,Works,,5,5\n", "from,to,kind,per_month,wait_days,blocking\nNorth,North,service,1,2,ok\n",
            "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.csv\"\r\n\r\nteam,business,tech\nA,1,2\r\n--x--\r\n",
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>1</script></svg>");

    /**
     * @param known what parameters may really be
     * @param headers of who asks
     */
    static FuzzedRequest of(Random random, List<Route> routes, Known known, List<String> headers) {
        var route = routes.get(random.nextInt(routes.size()));
        var method = random.nextInt(8) == 0 ? one(random, METHODS) : route.method().text();
        var body = method.equals("GET") || method.equals("HEAD") ? new byte[0] : body(random);
        // An operator who changes the whole installation by chance would change what other tests find.
        boolean noise = route.scope() == Scope.INSTALLATION && route.action() != null && !method.equals("GET");
        if (noise) {
            random.nextBytes(body);
        }
        var head = new StringBuilder(method + " " + path(random, route, method, known) + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + body.length + "\r\n");
        headers.forEach(header -> head.append(header).append("\r\n"));
        if (random.nextInt(4) > 0) {
            head.append("Content-Type: ").append(one(random, TYPES)).append("\r\n");
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            head.append(one(random, List.of(
                            "Accept", "Accept-Encoding", "Accept-Language", "Cookie", "If-None-Match", "Idempotency-Key", "Origin", "Range", "Referer",
                            "Sec-Fetch-Site", "X-CSRF-Token", "X-Forwarded-For", "X-HTTP-Method-Override", "Forwarded", "Isthmus-Bookmark")))
                    .append(": ")
                    .append(one(random, HOSTILE))
                    .append("\r\n");
        }
        var start = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        var wire = Arrays.copyOf(start, start.length + body.length);
        System.arraycopy(body, 0, wire, start.length, body.length);
        return new FuzzedRequest(method, route.path(), wire);
    }

    /** What is there to be asked for. */
    record Known(List<String> organizations, List<String> campaigns, List<String> tokens) {}

    private static String path(Random random, Route route, String method, Known known) {
        var path = new StringBuilder();
        // Early in the run nothing would be left to ask for.
        boolean ends = method.equals("DELETE") || route.path().matches(".*/(delete|erase|withdraw)\\b.*");
        for (var part : route.path().substring(1).split("/")) {
            path.append('/').append(part.equals("{id}") && ends ? "no-such-place" : part.startsWith("{") ? parameter(random, part, route, known) : part);
        }
        if (random.nextInt(3) == 0) {
            path.append('?').append(one(random, List.of("part", "language", "then", "format", "wave", "page", "name", "q", "scenario", "paper", "%00")))
                    .append('=').append(one(random, HOSTILE));
        }
        return path.toString();
    }

    private static String parameter(Random random, String name, Route route, Known known) {
        if (random.nextInt(4) == 0) {
            return one(random, HOSTILE);
        }
        return switch (name) {
            case "{id}" -> one(random, route.scope() == Scope.CAMPAIGN ? known.campaigns() : known.organizations());
            case "{token}" -> one(random, known.tokens());
            case "{section}", "{number}" -> String.valueOf(random.nextInt(13));
            default -> one(random, List.of("x", "teams", "1", "summary", "STR", "North", "Works", "de"));
        };
    }

    private static byte[] body(Random random) {
        var body = one(random, BODIES).getBytes(StandardCharsets.UTF_8);
        for (int i = random.nextInt(4); i > 0; i--) {
            int at = random.nextInt(body.length + 1);
            int to = Math.min(body.length, at + random.nextInt(20));
            body = switch (random.nextInt(5)) {
                case 0 -> joined(body, at, new byte[0], to);
                case 1 -> joined(body, at, Arrays.copyOfRange(body, at, to), at);
                case 2 -> joined(body, at, one(random, HOSTILE).getBytes(StandardCharsets.UTF_8), to);
                case 3 -> joined(body, at, new byte[] {(byte) random.nextInt(256)}, at);
                default -> new String(body, StandardCharsets.ISO_8859_1)
                        .replaceFirst("\\d+", one(random, List.of("-1", "1e308", "99999999999999999999", "0.1", "\"1\"", "[1]")))
                        .getBytes(StandardCharsets.ISO_8859_1);
            };
        }
        return body;
    }

    private static byte[] joined(byte[] body, int at, byte[] middle, int rest) {
        var out = new ByteArrayOutputStream();
        out.write(body, 0, at);
        out.writeBytes(middle);
        out.write(body, rest, body.length - rest);
        return out.toByteArray();
    }

    private static String one(Random random, List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
