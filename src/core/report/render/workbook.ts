import { carriedByXml, xmlAttribute, xmlText } from '../../text/xml.js';

/** A sheet of texts: lines above the table, the table's heading, its rows. */
export type Sheet = {
  readonly name: string;
  readonly above: readonly string[];
  /** Widths in characters. */
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly (readonly string[])[];
  /** The heading offers to filter and sort the rows. */
  readonly filter?: boolean;
};

/** A file of the package that a workbook is (ECMA-376). */
export type WorkbookPart = { readonly path: string; readonly text: string };

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Positions in `cellXfs` below. Every cell is text, and stays text when it is edited: number format 49 is `@`. */
const styles = { cell: 1, heading: 2 };

const styleSheet = `${head}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf xfId="0"/><xf numFmtId="49" fontId="0" xfId="0" quotePrefix="1" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" fontId="1" xfId="0" quotePrefix="1" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** `A`, `B` … `Z`, `AA`. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** Most characters that Excel takes in a cell (its specifications and limits). */
const longest = 32_767;

/** What a cell can hold of a text. */
function held(text: string): string {
  const cut = text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
  return xmlText(carriedByXml(cut)).text;
}

/** A cell of text, never a formula: `t="inlineStr"` is shown as it is, whatever it begins with. */
function cell(text: string, column: number, row: number, style: number): string {
  return `<c r="${columnName(column)}${row}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${held(text)}</t></is></c>`;
}

function rowXml(cells: readonly string[], row: number, style: number): string {
  return `<row r="${row}">${cells.map((text, column) => cell(text, column, row, style)).join('')}</row>`;
}

function sheetXml({ above, columns, rows, filter = false }: Sheet): string {
  const heading = above.length + 1;
  const lines = [
    // Lines above the table run over their neighbours, so they are not wrapped into the first column.
    ...above.map(
      (text, index) =>
        `<row r="${index + 1}"><c r="A${index + 1}" t="inlineStr"><is><t xml:space="preserve">${held(text)}</t></is></c></row>`,
    ),
    rowXml(
      columns.map(({ title }) => title),
      heading,
      styles.heading,
    ),
    ...rows.map((cells, index) => rowXml(cells, heading + 1 + index, styles.cell)),
  ];
  const widths = columns.map(({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`);
  const pane = `<pane ySplit="${heading}" topLeftCell="A${heading + 1}" activePane="bottomLeft" state="frozen"/>`;
  const autoFilter = `<autoFilter ref="A${heading}:${columnName(columns.length - 1)}${heading + rows.length}"/>`;
  return `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>${lines.join('')}</sheetData>${filter ? autoFilter : ''}</worksheet>`;
}

const override = (part: string, of: string): string => `<Override PartName="${part}" ContentType="${type}.${of}+xml"/>`;
const relation = (id: string, of: string, target: string): string => `<Relationship Id="${id}" Type="${office}/${of}" Target="${target}"/>`;

/** The parts of a workbook, in the order in which they are packed. Names of sheets are at most 31 characters, none of `[]:*?/\\`. */
export function renderWorkbook(...sheets: readonly Sheet[]): readonly WorkbookPart[] {
  const rels = (...relations: readonly string[]): string =>
    `${head}<Relationships xmlns="${packaged}/relationships">${relations.join('')}</Relationships>`;
  const numbered = sheets.map((sheet, index) => ({ ...sheet, id: index + 1 }));
  const parts = numbered.map(({ id }) => override(`/xl/worksheets/sheet${id}.xml`, 'worksheet')).join('');
  const named = numbered.map(({ name, id }) => `<sheet name="${xmlAttribute(name).text}" sheetId="${id}" r:id="rId${id}"/>`).join('');
  return [
    {
      path: '[Content_Types].xml',
      text: `${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('/xl/workbook.xml', 'sheet.main')}${parts}${override('/xl/styles.xml', 'styles')}</Types>`,
    },
    { path: '_rels/.rels', text: rels(relation('rId1', 'officeDocument', 'xl/workbook.xml')) },
    {
      path: 'xl/workbook.xml',
      text: `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${named}</sheets></workbook>`,
    },
    {
      path: 'xl/_rels/workbook.xml.rels',
      text: rels(
        ...numbered.map(({ id }) => relation(`rId${id}`, 'worksheet', `worksheets/sheet${id}.xml`)),
        relation(`rId${sheets.length + 1}`, 'styles', 'styles.xml'),
      ),
    },
    { path: 'xl/styles.xml', text: styleSheet },
    ...numbered.map((sheet) => ({ path: `xl/worksheets/sheet${sheet.id}.xml`, text: sheetXml(sheet) })),
  ];
}
