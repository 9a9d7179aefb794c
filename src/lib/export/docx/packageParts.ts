import { escaped } from '../pptx/plain';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';

/** The parts that a document names, by what they are. */
const named = ['styles', 'numbering', 'settings', 'header', 'footer'] as const;

/** Holds the parts that are written for a document, each as XML without its declaration. */
export type Written = Record<(typeof named)[number] | 'document', string>;

const relation = (id: string, type: string, target: string) =>
	`<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
const relationships = (all: readonly string[]) =>
	`<Relationships xmlns="${packaged}/relationships">${all.join('')}</Relationships>`;

function contentTypes(): string {
	const part = (path: string, type: string) => `<Override PartName="${path}" ContentType="${type}"/>`;
	return [
		`<Types xmlns="${packaged}/content-types">`,
		'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
		'<Default Extension="xml" ContentType="application/xml"/>',
		part('/word/document.xml', `${office}.document.main+xml`),
		...named.map((name) => part(`/word/${name}.xml`, `${office}.${name}+xml`)),
		part('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
		'</Types>'
	].join('');
}

/** Holds what a file says of itself. */
interface Properties {
	title: string;
	author: string;
	/** ISO 8601. */
	date: string;
	language: string;
}

const coreXml = ({ title, author, date, language }: Properties) =>
	`<cp:coreProperties xmlns:cp="${packaged}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(author)}</dc:creator><dc:language>${language}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:created></cp:coreProperties>`;

/** Gives all files of a document's package by path: what was written, and what leads to it. */
export function packageParts(written: Written, properties: Properties): [path: string, xml: string][] {
	const parts: [string, string][] = [
		['[Content_Types].xml', contentTypes()],
		[
			'_rels/.rels',
			relationships([
				relation('rId1', `${relations}/officeDocument`, 'word/document.xml'),
				relation('rId2', `${packaged}/relationships/metadata/core-properties`, 'docProps/core.xml')
			])
		],
		['docProps/core.xml', coreXml(properties)],
		[
			'word/_rels/document.xml.rels',
			relationships(named.map((name) => relation(name, `${relations}/${name}`, `${name}.xml`)))
		],
		...(['document', ...named] as const).map((name): [string, string] => [`word/${name}.xml`, written[name]])
	];
	return parts.map(([path, xml]) => [path, head + xml]);
}
