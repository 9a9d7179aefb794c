import type { Component } from 'svelte';
import type { Tab } from '$lib/settings/address';
import type { Model } from '$lib/study';
import { hasOutcomes } from '$lib/study/hasOutcomes';

/** Shows one tab of the outcomes pane. */
export type TabView = Component<Record<string, never>>;

const views: Record<Tab, () => Promise<{ default: TabView }>> = {
	whatif: () => import('./WhatIf.svelte'),
	curve: () => import('./Curve.svelte'),
	worlds: () => import('./Worlds.svelte'),
	more: () => import('./More.svelte'),
	outcome: () => import('./OutcomePage.svelte'),
	facts: () => import('./Facts.svelte')
};

/** What shows a tab, loaded when it is first opened; the page loads the one of its address before it is drawn. */
export const loadTab = async (tab: Tab): Promise<TabView> => (await views[tab]()).default;

/** What shows the tab of an address where it names none: nothing, since Why is part of the pane; without outcomes the worlds. */
export async function shownTab(model: Pick<Model, 'outcomes'>, tab: Tab | null): Promise<TabView | null> {
	const shown = tab ?? (hasOutcomes(model) ? null : 'worlds');
	return shown && loadTab(shown);
}
