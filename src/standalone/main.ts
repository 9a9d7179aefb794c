import { mount } from 'svelte';
import './fonts.css';
import '$lib/ui/base.css';
import type { DeckFile } from '$lib/export/deckFile';
import DeckPage from './DeckPage.svelte';
import { isInterfaceLanguage } from '$lib/study/interfaceLanguages';
import { baseLocale } from '$lib/words/paraglide/runtime.js';
import { readPlace } from './place';

const file = JSON.parse(document.querySelector('#deck')?.textContent ?? '') as DeckFile;
const { lang } = document.documentElement;
const opening = isInterfaceLanguage(lang) ? lang : baseLocale;

mount(DeckPage, {
	target: document.querySelector('.app')!,
	props: { file, place: readPlace(location.hash, opening) }
});
