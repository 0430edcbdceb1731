import { createTheme } from '@mantine/core';

/**
 * Sizes and habits of the components. Colours and measures live in `tokens.css` as static variables: the page's policy allows
 * no style element made at run time, so Mantine's own variables are not injected.
 */
export const theme = createTheme({
  primaryColor: 'teal',
  fontFamily: 'var(--mantine-font-family)',
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 30 } },
    Autocomplete: { defaultProps: { size: 'xs', openOnFocus: false, comboboxProps: { shadow: 'md' } } },
    Badge: { defaultProps: { radius: 'sm', variant: 'light', tt: 'none', fw: 500 } },
    Button: {
      defaultProps: { size: 'xs' },
      vars: (_: unknown, props: { size?: string }) =>
        props.size === 'xs'
          ? { root: { '--button-height': '32px', '--button-fz': '13px', '--button-padding-x': '12px' } }
          : { root: {} },
    },
    Checkbox: { defaultProps: { size: 'xs' } },
    Drawer: { defaultProps: { lockScroll: false, overlayProps: { backgroundOpacity: 0.35 } } },
    Input: inputSize(),
    InputWrapper: { defaultProps: { size: 'xs', inputWrapperOrder: ['label', 'input', 'description', 'error'] } },
    Loader: { defaultProps: { size: 'sm' } },
    // The placeholder for the first focus is no menu item, which a menu must not hold: the first item takes the focus.
    Menu: {
      defaultProps: {
        shadow: 'md',
        position: 'bottom-end',
        transitionProps: { duration: 80 },
        withInitialFocusPlaceholder: false,
      },
    },
    Modal: {
      defaultProps: {
        lockScroll: false,
        centered: false,
        yOffset: '5vh',
        overlayProps: { backgroundOpacity: 0.35 },
        transitionProps: { duration: 120, transition: 'fade' },
      },
    },
    MultiSelect: { defaultProps: { size: 'xs', comboboxProps: { shadow: 'md' } } },
    NumberInput: { defaultProps: { size: 'xs' } },
    SegmentedControl: { defaultProps: { size: 'xs' } },
    Select: {
      defaultProps: { size: 'xs', allowDeselect: false, comboboxProps: { shadow: 'md' }, maxDropdownHeight: 320 },
    },
    Textarea: { defaultProps: { size: 'xs', autosize: true, minRows: 2, maxRows: 8 } },
    TextInput: { defaultProps: { size: 'xs' } },
    Tooltip: { defaultProps: { openDelay: 350, withArrow: false, fz: 12 } },
  },
});

function inputSize() {
  return {
    defaultProps: { size: 'xs' },
    vars: () => ({ wrapper: { '--input-fz': '13px', '--input-height': '32px' } }),
  };
}
