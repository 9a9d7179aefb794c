import type { Component } from 'svelte';
import type { Study } from '$lib/study';
import type { Tab } from '$lib/study/address';
import type { Address } from '$lib/workbench/Address.svelte';
import type { Workbench } from '$lib/workbench/Workbench.svelte';

/** What any tab may ask for. */
interface TabProps {
	workbench: Workbench;
	address: Address;
	study: Study;
	/** The simulation is of settings that have moved since. */
	stale: boolean;
	onview: () => void;
	onrest: () => void;
}
/** Shows one tab of the outcomes pane. */
export type TabView = Component<TabProps>;

const views: Record<Tab, () => Promise<{ default: TabView }>> = {
	whatif: () => import('./WhatIf.svelte'),
	worlds: () => import('./Worlds.svelte'),
	more: () => import('./More.svelte'),
	outcome: () => import('./OutcomePage.svelte'),
	facts: () => import('./Facts.svelte')
};

/** What shows a tab, loaded when it is first opened; the page loads the one of its address before it is drawn. */
export const loadTab = async (tab: Tab): Promise<TabView> => (await views[tab]()).default;
