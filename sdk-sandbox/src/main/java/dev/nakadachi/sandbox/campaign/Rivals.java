package dev.nakadachi.sandbox.campaign;

/** Who else acts while a call of the subject stands at a point. */
interface Rivals {

    /** They act, and are done when this returns. */
    void act(Mishap mishap);

    /** Nobody. */
    static Rivals none() {
        return mishap -> {};
    }
}
