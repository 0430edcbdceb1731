#!/bin/sh
# What is done as root when the package has been unpacked, in place of electron-builder's own script: that one asks as root whether people
# may make namespaces, which root may where nobody else may (Debian 10 and systems made from it), and the program would not start.
# Nothing here may make the installation fail.

home='/opt/${sanitizedProductName}'
name='${executable}'

has() {
    command -v "$1" >/dev/null 2>&1
}

# The command that people type. A link that no alternative owns is one of an earlier package.
give_command() {
    link="/usr/bin/$name"
    if has update-alternatives; then
        case "$(readlink "$link")" in
            '' | "/etc/alternatives/$name") ;;
            *) rm -f "$link" ;;
        esac
        update-alternatives --install "$link" "$name" "$home/$name" 100 && return
    fi
    ln -sf "$home/$name" "$link"
}

# The helper of the sandbox gets the rights of root only where a person, asked as nobody, can make no namespaces.
give_sandbox_rights() {
    rights=4755
    if [ -e /proc/self/ns/user ]; then
        setpriv --reuid=65534 --regid=65534 --clear-groups unshare --user true 2>/dev/null && rights=0755
    fi
    chmod "$rights" "$home/chrome-sandbox"
}

# Kinds of files and the menu.
tell_desktop() {
    if has update-mime-database; then update-mime-database /usr/share/mime; fi
    if has update-desktop-database; then update-desktop-database /usr/share/applications; fi
}

# Ubuntu from 24.04 on lets only programs with a profile make namespaces; an AppArmor that cannot read it needs none.
give_profile() {
    source="$home/resources/apparmor-profile"
    profile="/etc/apparmor.d/$name"
    apparmor_status --enabled >/dev/null 2>&1 || return
    apparmor_parser --skip-kernel-load --debug "$source" >/dev/null 2>&1 || return
    cp -f "$source" "$profile"
    # In a chroot it would be loaded into the machine around it.
    if has ischroot && ischroot; then return; fi
    apparmor_parser --replace --write-cache --skip-read-cache "$profile"
}

give_command
give_sandbox_rights
tell_desktop
give_profile
exit 0
