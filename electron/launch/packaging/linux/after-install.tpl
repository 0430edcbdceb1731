#!/bin/bash

# As electron-builder's own script but for the sandbox, where that one asks as root whether users may make namespaces: root may where
# nobody else may (kernel.unprivileged_userns_clone=0: Debian 10, and systems made from it), and the program would not start.

if type update-alternatives >/dev/null 2>&1; then
    # A link of an old package, which alternatives would not replace.
    if [ -L '/usr/bin/${executable}' ] && [ "$(readlink '/usr/bin/${executable}')" != '/etc/alternatives/${executable}' ]; then
        rm -f '/usr/bin/${executable}'
    fi
    update-alternatives --install '/usr/bin/${executable}' '${executable}' '/opt/${sanitizedProductName}/${executable}' 100 ||
        ln -sf '/opt/${sanitizedProductName}/${executable}' '/usr/bin/${executable}'
else
    ln -sf '/opt/${sanitizedProductName}/${executable}' '/usr/bin/${executable}'
fi

# The helper with the rights of root is used only where a person can make no namespaces, or nobody can tell.
if [ -L /proc/self/ns/user ] && setpriv --reuid=65534 --regid=65534 --clear-groups unshare --user true 2>/dev/null; then
    chmod 0755 '/opt/${sanitizedProductName}/chrome-sandbox' || true
else
    chmod 4755 '/opt/${sanitizedProductName}/chrome-sandbox' || true
fi

if hash update-mime-database 2>/dev/null; then
    update-mime-database /usr/share/mime || true
fi

if hash update-desktop-database 2>/dev/null; then
    update-desktop-database /usr/share/applications || true
fi

# Ubuntu 24.04 and later let a program make namespaces that has a profile; older versions cannot read it, and need none.
if apparmor_status --enabled >/dev/null 2>&1; then
    profile='/opt/${sanitizedProductName}/resources/apparmor-profile'
    if apparmor_parser --skip-kernel-load --debug "$profile" >/dev/null 2>&1; then
        cp -f "$profile" '/etc/apparmor.d/${executable}'
        # Not from inside a chroot: there it would be that of the machine around it.
        if ! { [ -x /usr/bin/ischroot ] && /usr/bin/ischroot; }; then
            apparmor_parser --replace --write-cache --skip-read-cache '/etc/apparmor.d/${executable}' || true
        fi
    fi
fi
exit 0
