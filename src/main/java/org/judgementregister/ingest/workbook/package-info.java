/**
 * Ofsted's workbooks: file → sheets of cells → tables under a header → claims. Tables are known by what their headers and
 * cells say, never by a file's or a sheet's name or a row's number.
 */
package org.judgementregister.ingest.workbook;
