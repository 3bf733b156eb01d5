package dev.mendflow.benchmark.scale;

/**
 * How much a store holds; the rest follows from the cases.
 *
 * @param cases all of them
 * @param openCases those in which something is still to be done
 * @param customers who report them
 * @param assets what they are about
 * @param technicians in the field
 */
record StoreSize(int cases, int openCases, int customers, int assets, int technicians) {

    /** One case in twenty is open. */
    static StoreSize ofCases(int cases) {
        return new StoreSize(cases, cases / 20, cases * 3 / 10, cases * 6 / 10, Math.max(10, cases / 1000));
    }

    /** The open ones are among the newest, where every other case is one. */
    boolean isOpen(int number) {
        return number >= cases - 2 * openCases && number % 2 == 1;
    }
}
