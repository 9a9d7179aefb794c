import type { Component } from 'svelte';
import type { Tab } from '$lib/settings/address';

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
