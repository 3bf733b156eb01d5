/** The exporter against an ingest that misbehaves in every way it can. */
package dev.mendflow.engine.exporter;
