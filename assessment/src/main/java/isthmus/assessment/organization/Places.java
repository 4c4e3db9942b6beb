package isthmus.assessment.organization;

/**
 * Says where a part of a structure stands in what the sender sent, so that faults speak the sender's language. Fields
 * are named as the record components; an empty field means the whole entry.
 */
public interface Places {

    /** JSON pointers (RFC 6901) into the structure's JSON form. */
    Places POINTERS = new Pointers();

    String unit(int unit, String field);

    String team(int team, String field);

    String mission(int mission, String field);

    String step(int mission, int step, String field);

    String dependency(int dependency, String field);

    /** See {@link #POINTERS}. */
    final class Pointers implements Places {

        private Pointers() {}

        @Override
        public String unit(int unit, String field) {
            return pointer("/units/" + unit, field);
        }

        @Override
        public String team(int team, String field) {
            return pointer("/teams/" + team, field);
        }

        @Override
        public String mission(int mission, String field) {
            return pointer("/missions/" + mission, field);
        }

        @Override
        public String step(int mission, int step, String field) {
            return pointer("/missions/" + mission + "/steps/" + step, field);
        }

        @Override
        public String dependency(int dependency, String field) {
            return pointer("/dependencies/" + dependency, field);
        }

        private static String pointer(String entry, String field) {
            return field.isEmpty() ? entry : entry + "/" + field;
        }
    }
}
