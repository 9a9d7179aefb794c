import { copyImage, copyText, download } from '$lib/browser/downloads';
import type { AnyFigure } from '$lib/charts/figure';
import type { FigureActions } from '$lib/charts/figureActions';
import { readLook } from '$lib/charts/readLook';
import { fileName, studyCredit, type Credit } from '$lib/export/credit';
import type { Model, Study } from '$lib/study';
import { localize } from '$lib/study/language';
import { creditNote } from '$lib/words/creditNote';
import { m } from '$lib/words/paraglide/messages.js';
import { numbersIn } from '$lib/words/numbers';
import { getLocale, localizeHref } from '$lib/words/paraglide/runtime.js';

/** What the exports of a page say of where their numbers come from; `scenario` is what the page shows. */
export function creditOf(study: Pick<Study, 'title' | 'sources'>, model: Model, scenario: string): Credit {
	const locale = getLocale();
	return {
		study: studyCredit(study, locale),
		scenario: m.credit_model({
			model: localize(model.title, locale).text,
			scenario,
			date: numbersIn(locale).date(model.question.asOf)
		}),
		note: creditNote(model, locale)
	};
}

/** What figures of a page are taken out with. */
interface FigureContext {
	/** Parts of a file's name before the figure's own. */
	named: () => readonly string[];
	credit: () => Credit;
	/** The address of what is on screen, without the figure. */
	address: () => string;
	/** Opens a section of the help. */
	explain: (section: string) => void;
	/** Ids of the figures that other sites may frame, and path and query of the workbench that shows the same, without language. */
	embedding: readonly string[];
	workbench: () => string;
}

/** Ways out for the figures of a page. What makes pictures and files is loaded when it is first used. */
export function figureActionsOf({
	named,
	credit,
	address,
	explain,
	embedding,
	workbench
}: FigureContext): FigureActions {
	const nameOf = (figure: AnyFigure, extension: string) => fileName([...named(), figure.id], extension);
	async function picture(figure: AnyFigure): Promise<Blob> {
		const { figureImage } = await import('$lib/export/png');
		const host = document.createElement('div');
		// Pictures go on white pages, whatever the screen's theme.
		host.style.colorScheme = 'light';
		document.body.append(host);
		const look = readLook(host);
		host.remove();
		return figureImage(figure, look, credit());
	}
	return {
		explain,
		copyImage: (figure) => copyImage(picture(figure)),
		embeds: (figure) => 'rows' in figure && embedding.includes(figure.id),
		copyEmbed: async (figure) => {
			if (!('rows' in figure)) return;
			const { embedCode } = await import('$lib/export/embedCode');
			const place = new URL(`/embed${workbench()}`, location.origin);
			place.searchParams.set('figure', figure.id);
			await copyText(embedCode(figure, location.origin + localizeHref(place.pathname + place.search)));
		},
		copyLink: (figure) => copyText(`${address()}#${figure.id}`),
		downloadImage: async (figure) => download(nameOf(figure, 'png'), await picture(figure)),
		downloadDrawing: async (figure) => {
			const { figureSvg } = await import('$lib/export/svg');
			download(nameOf(figure, 'svg'), new Blob([figureSvg(figure, credit(), getLocale())], { type: 'image/svg+xml' }));
		},
		downloadTable: async (figure) => {
			const { figureCsv } = await import('$lib/export/csv');
			download(
				nameOf(figure, 'csv'),
				new Blob([figureCsv(figure, credit(), getLocale())], { type: 'text/csv;charset=utf-8' })
			);
		}
	};
}
