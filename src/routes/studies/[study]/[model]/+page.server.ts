import { error, fail, redirect } from '@sveltejs/kit';
import { computed } from '../../../computed';
import { carry } from './carry';
import { keepingOf, startsOf } from './keeping';
import { save } from './save';
import { figuresAlone } from '$lib/reader/figuresAlone';
import { embedding } from '$lib/server/embedding';
import { findModel } from '$lib/server/library';
import { themeOf } from '$lib/ui/theme';
import { formatAddress, parseAddress, plainView, type AddressView } from '$lib/study/address';
import { parseScenario } from '$lib/study/parseScenario';
import { m } from '$lib/words/paraglide/messages.js';
import { sayAddressProblem, sayFault } from '$lib/words/problems';
import { getLocale, localizeHref } from '$lib/words/paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';

/** What of a view asks for more than shares and variations. */
const benchView = ({ tab, outcome, ranks }: AddressView) => ({ tab, outcome: tab === 'more' ? outcome : null, ranks });

/** A scenario file is a few kilobytes; a larger one is refused unread. */
const largestFile = 256 * 1024;

export const load: PageServerLoad = async (event) => {
	const { params, url, cookies } = event;
	const found = await findModel(params.study, params.model);
	if (!found) error(404, m.error_no_model({ study: params.study, model: params.model }));
	const { study, texts, models } = found;
	const { model, saved, kept, newest, pinned, storage } = await startsOf(found, url.searchParams);
	const { start, settings, view, problems } = parseAddress(model, saved, url.searchParams);
	// A form sent without script carries every field; the address that stays is the short one.
	if (url.searchParams.has('was') && problems.length === 0)
		redirect(303, `${url.pathname}?${formatAddress(model, saved, start, settings, view)}`);
	return {
		theme: themeOf(cookies.get('theme')),
		study,
		texts,
		models: models.map(({ id, title }) => ({ id, title })),
		model,
		saved,
		start,
		settings,
		view: { ...view, passage: study.passages.some(({ id }) => id === view.passage) ? view.passage : null },
		problems: problems.map((problem) => sayAddressProblem(problem, model, getLocale())),
		computed: await computed(event, 'bench', model, { settings, view: benchView(view) }),
		keeping: keepingOf(model, saved, start, kept, newest),
		pinned,
		storage,
		embedding: embedding() ? figuresAlone(model, study) : []
	};
};

export const actions: Actions = {
	save,
	carry,

	/** Opens a scenario file: leads to the address of its settings, or says all that is wrong with it. */
	open: async ({ params, request }) => {
		const found = await findModel(params.study, params.model);
		if (!found) error(404, m.error_no_model({ study: params.study, model: params.model }));
		const { study, models, saved } = found;
		const file = (await request.formData()).get('file');
		if (!(file instanceof File) || file.size === 0) return fail(400, { faults: [m.file_none()] });
		const name = file.name.slice(0, 80);
		const locale = getLocale();
		if (file.size > largestFile) {
			const values = { bytes: file.size, max: largestFile };
			return fail(413, { faults: [sayFault({ file: name, path: '', code: 'too-large', values }, locale)] });
		}
		const parsed = parseScenario(name, await file.text(), study.id, models);
		if (!parsed.ok) return fail(400, { faults: parsed.faults.slice(0, 20).map((fault) => sayFault(fault, locale)) });
		const model = models.find(({ id }) => id === parsed.value.model)!;
		const query = formatAddress(model, saved, null, parsed.value.settings, plainView).toString();
		redirect(303, localizeHref(`/studies/${study.id}/${model.id}${query ? `?${query}` : ''}`));
	}
};
