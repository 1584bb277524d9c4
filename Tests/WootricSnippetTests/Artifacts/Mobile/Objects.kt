// Stand-ins for what the SDK takes the survey's texts in.
@file:Suppress("UNUSED_PARAMETER")

package com.wootric.androidsdk.objects

import android.net.Uri

class WootricCustomMessage {
    fun setFollowupQuestion(text: String) {}
    fun setDetractorFollowupQuestion(text: String) {}
    fun setPassiveFollowupQuestion(text: String) {}
    fun setPromoterFollowupQuestion(text: String) {}
    fun setPlaceholderText(text: String) {}
    fun setDetractorPlaceholderText(text: String) {}
    fun setPassivePlaceholderText(text: String) {}
    fun setPromoterPlaceholderText(text: String) {}
}

class WootricCustomThankYou {
    fun setFinalThankYou(text: String) {}
    fun setDetractorFinalThankYou(text: String) {}
    fun setPassiveFinalThankYou(text: String) {}
    fun setPromoterFinalThankYou(text: String) {}
    fun setText(text: String) {}
    fun setDetractorText(text: String) {}
    fun setPassiveText(text: String) {}
    fun setPromoterText(text: String) {}
    fun setLinkText(text: String) {}
    fun setDetractorLinkText(text: String) {}
    fun setPassiveLinkText(text: String) {}
    fun setPromoterLinkText(text: String) {}
    fun setLinkUri(uri: Uri) {}
    fun setDetractorLinkUri(uri: Uri) {}
    fun setPassiveLinkUri(uri: Uri) {}
    fun setPromoterLinkUri(uri: Uri) {}
    fun setCommentInUrl(commentInUrl: Boolean) {}
    fun setScoreInUrl(scoreInUrl: Boolean) {}
}
