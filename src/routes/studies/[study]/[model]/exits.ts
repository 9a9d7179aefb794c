import { copyImage, copyText, download } from '$lib/browser/downloads';
import type { Figure } from '$lib/charts/figure';
import type { FigureExits } from '$lib/charts/figureExits';
import { readLook } from '$lib/charts/readLook';
import { fileName, type Credit } from '$lib/export/credit';
import type { Study } from '$lib/study';
import { startOf } from '$lib/study/address';
import { difference } from '$lib/study/difference';
import { localize } from '$lib/study/language';
import type { Address } from '$lib/workbench/Address.svelte';
import type { Workbench } from '$lib/workbench/Workbench.svelte';
import { m } from '$lib/words/paraglide/messages.js';
import { numbersIn } from '$lib/words/numbers';
import { getLocale } from '$lib/words/paraglide/runtime.js';

/** What the workbench's exports say of where their numbers come from. */
export function creditOf(bench: Workbench, address: Address, study: Study): Credit {
	const locale = getLocale();
	const text = (localized: Parameters<typeof localize>[0] | undefined) => localize(localized ?? {}, locale).text;
	const { model } = bench;
	const scenario = address.saved.find(({ id }) => id === address.start);
	const name = scenario ? text(scenario.name) : m.start_default();
	const changed = difference(model, startOf(model, address.saved, address.start), bench.rested).length > 0;
	const { author, publisher } = study.sources[0]!;
	return {
		study: m.credit_study({
			study: text(study.title),
			source: m.home_by({ author: text(author), publisher: text(publisher) })
		}),
		scenario: m.credit_model({
			model: text(model.title),
			scenario: changed ? m.credit_changed({ name }) : name,
			date: numbersIn(locale).date(model.question.asOf)
		}),
		note: m.credit_note()
	};
}

/** Ways out for the figures of a workbench. What makes pictures and files is loaded when it is first used. */
export function exitsOf(
	bench: Workbench,
	address: Address,
	study: Study,
	explain: (section: string) => void
): FigureExits {
	const nameOf = (figure: Figure, extension: string) => fileName([study.id, bench.model.id, figure.id], extension);
	async function picture(figure: Figure): Promise<Blob> {
		const { figureImage } = await import('$lib/export/png');
		const host = document.createElement('div');
		// Pictures go on white pages, whatever the screen's theme.
		host.style.colorScheme = 'light';
		document.body.append(host);
		const look = readLook(host);
		host.remove();
		return figureImage(figure, look, creditOf(bench, address, study));
	}
	return {
		explain,
		copyImage: (figure) => copyImage(picture(figure)),
		copyLink: (figure) => copyText(`${location.origin}${location.pathname}${address.with({})}#${figure.id}`),
		downloadImage: async (figure) => download(nameOf(figure, 'png'), await picture(figure)),
		downloadTable: async (figure) => {
			const { figureCsv } = await import('$lib/export/csv');
			const csv = figureCsv(figure, creditOf(bench, address, study));
			download(nameOf(figure, 'csv'), new Blob([csv], { type: 'text/csv;charset=utf-8' }));
		}
	};
}
