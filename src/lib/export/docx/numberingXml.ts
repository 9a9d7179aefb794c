import { namespaces } from './namespaces';

const level = (format: string, text: string) =>
	`<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="360" w:hanging="360"/></w:pPr></w:lvl>`;
const kind = (id: number, format: string, text: string) =>
	`<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="singleLevel"/>${level(format, text)}</w:abstractNum>`;
const again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';

/** Writes the lists of a document: bullets, and so many numbered lists that each begin at one. */
export function numberingXml(numbered: number): string {
	const lists = Array.from(
		{ length: numbered },
		(_, at) => `<w:num w:numId="${at + 3}"><w:abstractNumId w:val="1"/>${again}</w:num>`
	);
	return `<w:numbering ${namespaces}>${kind(0, 'bullet', '•')}${kind(1, 'decimal', '%1.')}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>${lists.join('')}</w:numbering>`;
}
