#!/bin/bash

# electron-builder's own script takes the command and the AppArmor profile away on every upgrade of an rpm, after the new
# version has put them there. dpkg says what is done; rpm how many versions are left.
case "$1" in
    upgrade | failed-upgrade | abort-* | disappear | [1-9]*) exit 0 ;;
esac

if type update-alternatives >/dev/null 2>&1; then
    update-alternatives --remove '${executable}' '/opt/${sanitizedProductName}/${executable}'
else
    rm -f '/usr/bin/${executable}'
fi

profile='/etc/apparmor.d/${executable}'
if [ -f "$profile" ]; then
    # Not from inside a chroot: there it would be that of the machine around it.
    if apparmor_status --enabled >/dev/null 2>&1; then
        if ! { [ -x /usr/bin/ischroot ] && /usr/bin/ischroot; } && hash apparmor_parser 2>/dev/null; then
            apparmor_parser --remove "$profile" || true
        fi
    fi
    rm -f "$profile"
fi
exit 0
