import JSZip from 'jszip';
import type { InterfaceLanguage } from '$lib/study';
import { directionOf } from '$lib/words/languages';
import { m } from '$lib/words/paraglide/messages.js';
import { escaped } from './plain';
import { proofingTag, sans, serif, type Face } from './tokens';

/** What a file is mended with: the XML of its charts and notes, in the order in which they were drawn. */
interface Mending {
	charts: readonly string[];
	notes: readonly string[];
	language: InterfaceLanguage;
}

const numbered = (zip: JSZip, pattern: RegExp) =>
	Object.keys(zip.files)
		.flatMap((path) => {
			const number = pattern.exec(path)?.[1];
			return number === undefined ? [] : [{ path, number: Number(number) }];
		})
		.sort((a, b) => a.number - b.number)
		.map(({ path }) => path);

/** Each face with its companion for Arabic letters. */
function withArabic(xml: string): string {
	const paired = (text: string, { latin, arabic }: Face) =>
		text.replace(new RegExp(`<a:cs typeface="${latin}"[^>]*/>`, 'g'), `<a:cs typeface="${arabic}"/>`);
	return [serif, sans].reduce(paired, xml);
}

/** What runs from the right says so: tables whose cells are filed as they are read, the columns of text, and the mark that ends a paragraph. */
function inDirection(xml: string, language: InterfaceLanguage): string {
	const ended = xml.replace(/(<a:endParaRPr lang=")[^"]*/g, `$1${proofingTag(language)}`);
	if (directionOf(language) === 'ltr') return ended;
	return ended.replace(/<a:tblPr(?=[\s/>])/g, '<a:tblPr rtl="1"').replaceAll('rtlCol="0"', 'rtlCol="1"');
}

/** One paragraph's properties once, ids that are each used once, and the heading as the slide's title. */
function mendSlide(xml: string, language: InterfaceLanguage): string {
	let id = 0;
	return inDirection(withArabic(xml), language)
		.replace(/<a:p>.*?<\/a:p>/gs, (paragraph) => {
			let seen = false;
			return paragraph.replace(/<a:pPr\b(?:[^>]*\/>|.*?<\/a:pPr>)/gs, (properties) => {
				if (seen) return '';
				seen = true;
				return properties;
			});
		})
		.replace(/<p:cNvPr id="\d+"/g, () => `<p:cNvPr id="${++id}"`)
		.replace(
			/(name="heading"[^>]*(?:\/>|>.*?<\/p:cNvPr>)\s*<p:cNvSpPr[^>]*\/>)<p:nvPr>\s*<\/p:nvPr>/s,
			'$1<p:nvPr><p:ph type="title"/></p:nvPr>'
		)
		.replace('name="heading"', `name="${escaped(m.briefing_heading({}, { locale: language }))}"`);
}

function mendTheme(xml: string): string {
	const font = (tag: string, arabic: string) => (text: string) =>
		text.replace(
			new RegExp(`(<a:${tag}>.*?)<a:cs typeface=""/>(.*?script="Arab" typeface=")[^"]*`, 's'),
			`$1<a:cs typeface="${arabic}"/>$2${arabic}`
		);
	return font('minorFont', sans.arabic)(font('majorFont', serif.arabic)(xml));
}

/** A chart's sheet without cells that hold nothing, and without the table that PptxGenJS lays over it: its reference is none, and Excel would mend it aloud. */
async function mendSheet(data: Uint8Array): Promise<Uint8Array> {
	const book = await JSZip.loadAsync(data);
	book.remove('xl/tables');
	book.remove('xl/worksheets/_rels');
	const without = async (path: string, pattern: RegExp) => {
		const xml = await book.file(path)?.async('string');
		if (xml !== undefined) book.file(path, xml.replace(pattern, ''));
	};
	await without('xl/worksheets/sheet1.xml', /<tableParts.*?<\/tableParts>/s);
	await without('xl/worksheets/sheet1.xml', /<c r="[A-Z]+\d+"><v><\/v><\/c>/g);
	await without('[Content_Types].xml', /<Override PartName="\/xl\/tables\/[^>]*>/);
	return book.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

/** Mends what PptxGenJS cannot write: charts and notes in both scripts, faces for Arabic, and what PowerPoint would repair. */
export async function mend(file: Uint8Array, { charts, notes, language }: Mending): Promise<Uint8Array> {
	const zip = await JSZip.loadAsync(file);
	const change = async (path: string, mended: (xml: string, at: number) => string, at = 0) =>
		zip.file(path, mended((await zip.file(path)?.async('string')) ?? '', at));
	for (const [at, path] of numbered(zip, /^ppt\/charts\/chart(\d+)\.xml$/).entries()) zip.file(path, charts[at]!);
	for (const path of numbered(zip, /^ppt\/slides\/slide(\d+)\.xml$/))
		await change(path, (xml) => mendSlide(xml, language));
	for (const [at, path] of numbered(zip, /^ppt\/notesSlides\/notesSlide(\d+)\.xml$/).entries())
		await change(path, (xml) =>
			xml.replace(
				/(type="body".*?<a:lstStyle\/>).*?(<\/p:txBody>)/s,
				(_, before: string, after: string) => before + notes[at]! + after
			)
		);
	for (const path of numbered(zip, /^ppt\/theme\/theme(\d+)\.xml$/)) await change(path, mendTheme);
	for (const path of Object.keys(zip.files).filter((each) => /^ppt\/embeddings\/.*\.xlsx$/.test(each)))
		zip.file(path, await mendSheet((await zip.file(path)?.async('uint8array')) ?? new Uint8Array()));
	return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}
