import type { TreeSettings } from '@dabei/contracts';
import type { TreeCampaign } from '../facts/tree-campaign';

/** The settings of a wish tree as the desk reads and changes them. */
export function treeSettingsView(campaign: TreeCampaign): TreeSettings {
  const { id: _, consentVersion: __, ...settings } = campaign;
  return settings;
}
