/** What becomes of jobs on a real broker when nobody answers for them. */
package dev.mendflow.engine.jobs;
