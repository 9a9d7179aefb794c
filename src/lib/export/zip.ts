import { showsFigure, type SlideContent } from '$lib/briefing/content';
import type { Deck } from '$lib/briefing/deck';
import type { AnyFigure, Look } from '$lib/charts/figure';
import { studyCredit, type Credit } from './credit';
import { figureCsv, tableCsv } from './csv';
import { boundScenarios, everything, scenarioFile } from './everything';
import { figureSvg } from './svg';
import { zipReadme } from './zipReadme';

/** Makes a figure's picture: the browser's canvas, or a test's. */
export type PictureMaker = (figure: AnyFigure, look: Look, credit: Credit) => Promise<Blob>;

interface ZipInput {
	deck: Deck;
	/** What each slide says, in the order of the slides. */
	contents: readonly SlideContent[];
	/** The colours of the pictures: those of the light theme, since they go on white pages. */
	look: Look;
	picture?: PictureMaker;
}

const onCanvas: PictureMaker = async (figure, look, credit) => {
	const { figureImage } = await import('./png');
	return figureImage(figure, look, credit);
};

/** A part of a file's name that no system reads as a path, and that is never empty. */
const safe = (name: string) =>
	name
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '')
		.slice(0, 60) || 'part';

const json = (value: unknown) => `${JSON.stringify(value, null, '\t')}\n`;

function creditOf({ source, kicker, note }: SlideContent, { study, locale }: Deck): Credit {
	return { study: studyCredit(study, locale), scenario: source === '' ? kicker : source, note };
}

/** The files of what slides show: each figure as picture, drawing and CSV, each table as CSV, named by slide and kind. */
async function shownFiles({ deck, contents, look, picture = onCanvas }: ZipInput): Promise<[string, string | Blob][]> {
	const files: [string, string | Blob][] = [];
	for (const [at, content] of contents.entries()) {
		const credit = creditOf(content, deck);
		const slide = `${String(at + 1).padStart(2, '0')}-${content.kind}`;
		for (const [part, block] of [...content.blocks, ...content.aside].entries()) {
			if (showsFigure(block)) {
				const name = `figures/${slide}-${part + 1}-${safe(block.figure.id)}`;
				files.push([`${name}.png`, await picture(block.figure, look, credit)]);
				files.push([`${name}.svg`, figureSvg(block.figure, credit, deck.locale)]);
				files.push([`${name}.csv`, figureCsv(block.figure, credit, deck.locale)]);
			} else if (block.kind === 'table') {
				files.push([`tables/${slide}-${part + 1}.csv`, tableCsv(block.table, block.caption, credit, deck.locale)]);
			}
		}
	}
	return files;
}

/** The documents a briefing is made of: all in one, and each as a file of its own. */
function documentFiles(deck: Deck): [string, string][] {
	const bound = boundScenarios(deck);
	const models = [...new Set(bound.map(({ model }) => model))];
	return [
		['README.txt', zipReadme(deck)],
		['briefing.json', json(everything(deck))],
		['study.json', json(deck.study)],
		...models.map((model, at): [string, string] => [`models/${at + 1}-${safe(model.id)}.json`, json(model)]),
		...bound.map((each): [string, string] => {
			const file = scenarioFile(each.bound, each.model);
			return [`scenarios/${safe(file.id)}.json`, json(file)];
		})
	];
}

/** Everything of a briefing in one ZIP, the same bytes for the same deck: pictures, tables, documents, and what is what. */
export async function briefingZip(input: ZipInput): Promise<Blob> {
	const { default: JSZip } = await import('jszip');
	const zip = new JSZip();
	const date = new Date(`${input.deck.briefing.date}T00:00:00Z`);
	const { briefingDocx } = await import('./docx/briefingDocx');
	const files = [
		...documentFiles(input.deck),
		['briefing.docx', await briefingDocx(input.deck)] as const,
		...(await shownFiles(input))
	];
	for (const [path, held] of files) {
		const data = held instanceof Blob ? new Uint8Array(await held.arrayBuffer()) : held;
		zip.file(path, data, { date, createFolders: false });
	}
	const bytes = await zip.generateAsync({ type: 'arraybuffer', compression: 'DEFLATE' });
	return new Blob([bytes], { type: 'application/zip' });
}
