import { mount } from 'svelte';
import './fonts.css';
import '$lib/ui/base.css';
import type { DeckFile } from '$lib/export/deckFile';
import DeckPage from './DeckPage.svelte';
import { readPlace } from './place';

const file = JSON.parse(document.querySelector('#deck')?.textContent ?? '') as DeckFile;
const opening = document.documentElement.lang === 'ar' ? 'ar' : 'en';

mount(DeckPage, {
	target: document.querySelector('.app')!,
	props: { file, place: readPlace(location.hash, opening) }
});
