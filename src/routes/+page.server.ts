import { redirect } from '@sveltejs/kit';
import { sentForm } from '$lib/server/sentForm';
import { isInterfaceLanguage, type InterfaceLanguage } from '$lib/study/interfaceLanguages';
import { themeOf } from '$lib/ui/theme';
import { m } from '$lib/words/paraglide/messages.js';
import { baseLocale, getLocale, localizeHref } from '$lib/words/paraglide/runtime.js';
import { sayStorageError } from '$lib/words/saving';
import type { Actions, PageServerLoad } from './$types';

/** The language of the interface that a browser prefers, of those it names; undefined if it names none of them. */
function preferred(header: string | null): InterfaceLanguage | undefined {
	const wanted = (header ?? '')
		.split(',')
		.map((part) => {
			const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
			const quality = parameters.map((each) => each.trim()).find((each) => each.startsWith('q='));
			return { language: tag.split('-')[0] ?? '', quality: quality ? Number(quality.slice(2)) : 1 };
		})
		.filter(({ quality }) => quality > 0)
		.sort((a, b) => b.quality - a.quality)
		.map(({ language }) => language);
	return wanted.find(isInterfaceLanguage);
}

export const load: PageServerLoad = async ({ request, locals }) => {
	const fromOutside = request.headers.get('sec-fetch-site') !== 'same-origin';
	const wanted = preferred(request.headers.get('accept-language')) ?? baseLocale;
	if (getLocale() === baseLocale && fromOutside && wanted !== baseLocale)
		redirect(307, localizeHref('/', { locale: wanted }));
	const { studies, broken, making, isMissing, storage } = await locals.studies.list();
	const listed = studies.filter(({ stored }) => !stored?.archived);
	return {
		recent: locals.user.recentPages,
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
		making: making.filter(({ archived }) => !archived).map(({ id, title }) => ({ id, title })),
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
