import { redirect } from '@sveltejs/kit';
import { sentForm } from '$lib/server/sentForm';
import { themeOf } from '$lib/ui/theme';
import { m } from '$lib/words/paraglide/messages.js';
import { getLocale, localizeHref } from '$lib/words/paraglide/runtime.js';
import { sayStorageError } from '$lib/words/saving';
import type { Actions, PageServerLoad } from './$types';

/** Whether a browser that comes from outside prefers Arabic to English. */
function prefersArabic(header: string | null): boolean {
	const wanted = (header ?? '')
		.split(',')
		.map((part) => {
			const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
			const quality = parameters.map((each) => each.trim()).find((each) => each.startsWith('q='));
			return { language: tag.split('-')[0], quality: quality ? Number(quality.slice(2)) : 1 };
		})
		.filter(({ language, quality }) => (language === 'ar' || language === 'en') && quality > 0)
		.sort((a, b) => b.quality - a.quality);
	return wanted[0]?.language === 'ar';
}

export const load: PageServerLoad = async ({ request, locals }) => {
	const fromOutside = request.headers.get('sec-fetch-site') !== 'same-origin';
	if (getLocale() === 'en' && fromOutside && prefersArabic(request.headers.get('accept-language')))
		redirect(307, localizeHref('/', { locale: 'ar' }));
	const { studies, broken, isMissing, storage } = await locals.studies.list();
	const listed = studies.filter(({ stored }) => !stored?.archived);
	return {
		studies: listed.map(({ study, models, readyScenarios }) => ({
			id: study.id,
			title: study.title,
			summary: study.summary,
			sources: study.sources,
			models: models.map(({ id, title, summary, question, factors, outcomes }) => ({
				id,
				title,
				summary,
				question,
				factors: factors.length,
				outcomes: outcomes.length,
				readyScenarios: readyScenarios
					.filter((scenario) => scenario.model === id)
					.map((scenario) => ({ id: scenario.id, name: scenario.name, note: scenario.note }))
			}))
		})),
		archived: studies
			.filter(({ stored }) => stored?.archived)
			.map(({ study }) => ({ id: study.id, title: study.title })),
		broken,
		isMissing,
		storage: storage && `${sayStorageError(storage, getLocale())} ${m.home_stored_away()}`
	};
};

/** A path of ours to go back to; anything that could lead elsewhere, as a browser reads it, leads home. */
function ownPath(value: unknown, here: URL): string {
	if (typeof value !== 'string' || value.length > 8192 || !URL.canParse(value, here)) return '/';
	const { origin, pathname, search } = new URL(value, here);
	return origin === here.origin && !pathname.startsWith('//') ? pathname + search : '/';
}

export const actions: Actions = {
	theme: async ({ request, cookies, url }) => {
		const form = await sentForm(request);
		cookies.set('theme', themeOf(form.get('theme')), {
			path: '/',
			maxAge: 60 * 60 * 24 * 365,
			httpOnly: false,
			secure: url.protocol === 'https:',
			sameSite: 'lax'
		});
		redirect(303, ownPath(form.get('back'), url));
	}
};
