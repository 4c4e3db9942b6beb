package isthmus.assessment.organization;

import isthmus.assessment.wording.Sentence;

/**
 * Says where a part of a structure stands in what the sender sent, so that faults speak the sender's language. Fields
 * are named as the record components; an empty field means the whole entry.
 */
public interface Places {

    /** JSON pointers (RFC 6901) into the structure's JSON form. */
    Places POINTERS = new Pointers();

    Sentence unit(int unit, String field);

    Sentence team(int team, String field);

    Sentence mission(int mission, String field);

    Sentence step(int mission, int step, String field);

    Sentence dependency(int dependency, String field);

    /** See {@link #POINTERS}. */
    final class Pointers implements Places {

        private Pointers() {}

        @Override
        public Sentence unit(int unit, String field) {
            return pointer("/units/" + unit, field);
        }

        @Override
        public Sentence team(int team, String field) {
            return pointer("/teams/" + team, field);
        }

        @Override
        public Sentence mission(int mission, String field) {
            return pointer("/missions/" + mission, field);
        }

        @Override
        public Sentence step(int mission, int step, String field) {
            return pointer("/missions/" + mission + "/steps/" + step, field);
        }

        @Override
        public Sentence dependency(int dependency, String field) {
            return pointer("/dependencies/" + dependency, field);
        }

        private static Sentence pointer(String entry, String field) {
            return Sentence.plain(field.isEmpty() ? entry : entry + "/" + field);
        }
    }
}
